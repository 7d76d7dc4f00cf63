import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Key, Screen, Terminal } from '../../src/node/command/terminal.js'
import { prebuild } from '../../src/node/prebuild.js'
import { type Run, run } from './fakeTerminal.js'

const folder = mkdtempSync(join(tmpdir(), 'guillemet-interactive-'))
afterAll(() => rmSync(folder, { recursive: true }))
const output = join(folder, 'index.guillemet')

beforeAll(async () => {
  const articles = {
    'port.md':
      '# Le port\n\n« Le port rouvre », a dit Claire Daumier.\n\n« Le port fermera », répond Mehdi Larroque.\n',
    'grue.txt': 'La grue tombe\n\nUne grue est tombée sur le quai du port.\n',
    'evil.md': `# Un \u001b[2Jtitre\n\nUn \u001b]0;port\u0007 sans ${'loin '.repeat(100)}.\n`,
  }
  mkdirSync(join(folder, 'articles'))
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(folder, 'articles', name), text)
  await prebuild(join(folder, 'articles'), { output })
})

interface Session {
  /** Presses keys: names in angle brackets, other characters as they are. */
  press(keys: string): Promise<void>
  /** What the screen shows, without colours and blank space at the ends of lines. */
  readonly lines: () => string[]
  /** Where the cursor is, in cells, on the first line. */
  readonly cursor: () => number
  readonly written: () => string
  resize(columns: number, rows: number): Promise<void>
  readonly ended: Promise<Run>
  readonly isListening: () => boolean
}

const HOME = '\u001b[H'
const ERASE_LINE = '\u001b[K'
const ERASE_BELOW = '\u001b[J'
const ENTER = '\u001b[?1049h'
const LEAVE = '\u001b[?1049l\u001b[?25h'

const between = (text: string, start: string, end: string): string =>
  text.split(start).slice(1).join(start).split(end)[0] as string

function session(
  args: readonly string[] = [],
  world: Partial<Terminal> = {},
  size = { columns: 60, rows: 16 },
): Session {
  let written = ''
  let frame = ''
  let onKey: ((key: Key) => void) | undefined
  let onResize: (() => void) | undefined
  let now = size
  const screen: Screen = {
    size: () => now,
    write(text) {
      written += text
      if (text.includes(HOME)) frame = text
    },
    listen(key, resize) {
      ;[onKey, onResize] = [key, resize]
      return () => {
        ;[onKey, onResize] = [undefined, undefined]
      }
    },
  }
  const ended = run(['search', output, ...args], { screen, isWatched: true, ...world })
  const settled = async () => {
    for (let i = 0; i < 3; i++) await turn()
  }
  return {
    async press(keys) {
      for (let tries = 0; !onKey && tries < 1000; tries++) await wait(5)
      for (const [, name, character] of keys.matchAll(/<([\w-]+)>|([\s\S])/gu)) {
        const ctrl = name?.startsWith('ctrl-') ?? false
        onKey?.({ name: ctrl ? name?.slice(5) : name, ctrl, meta: false, text: character ?? '' })
      }
      await settled()
    },
    lines: () =>
      between(frame, HOME, ERASE_BELOW)
        .split(`${ERASE_LINE}\r\n`)
        .map((line) => line.replace(ERASE_LINE, '').trimEnd()),
    cursor: () => Number(between(frame, '\u001b[1;', 'H')) - 1,
    written: () => written,
    async resize(columns, rows) {
      now = { columns, rows }
      onResize?.()
      await settled()
    },
    ended,
    isListening: () => onKey !== undefined,
  }
}

describe('while one types', () => {
  test('results, quotes with their speakers, and who is quoted are shown', async () => {
    const { press, lines, cursor, ended } = session()
    await press('')
    expect(lines()[1]).toBe('4 results. · paragraphs · whoever speaks')
    await press('rouv')
    expect(lines()).toEqual([
      '› rouv',
      '1 result. · paragraphs · whoever speaks',
      '▸ 1. Le port  port#p1',
      '   « Le port [rouvre] », a dit Claire Daumier.',
      '   ↳ « Le port [rouvre] » — Claire Daumier (a dit)',
      '',
      ...Array.from({ length: 8 }, () => ''),
      'Quoted: Claire Daumier 1',
      expect.stringMatching(/^↑↓ choose/),
    ])
    expect(cursor()).toBe(6)
    await press('<left><left>')
    expect(cursor()).toBe(4)
    await press('<ctrl-u><delete><delete>')
    expect(lines()[0]).toBe('›')
    await press('<escape>')
    expect(await ended).toEqual({ code: 0, out: '', error: '' })
  })

  test('Tab seeks quotes, Ctrl-N one speaker after the other', async () => {
    const { press, lines, ended } = session()
    await press('port<tab>')
    expect(lines()[1]).toBe('2 results. · quotes · whoever speaks')
    await press('<ctrl-n>')
    expect(lines()[1]).toBe('1 result. · quotes · said by Claire Daumier')
    expect(lines().at(-2)).toBe('Quoted: ▸ Claire Daumier 1 · Mehdi Larroque 1')
    await press('<ctrl-n>')
    expect(lines()[1]).toContain('Mehdi Larroque')
    expect(lines()[3]).toContain('fermera')
    await press('<ctrl-n>')
    expect(lines()[1]).toContain('whoever speaks')
    await press('<ctrl-p><ctrl-p>')
    expect(lines()[1]).toContain('Claire Daumier')
    await press('<ctrl-d>')
    expect((await ended).code).toBe(0)
  })

  test('Enter prints the chosen passage, whole', async () => {
    const { press, lines, ended, written } = session()
    await press('port<down>')
    expect(lines().findIndex((line) => line.startsWith('▸'))).toBeGreaterThan(2)
    await press('<down><down><down><down><up><pageup><down><return>')
    const { code, out } = await ended
    expect(code).toBe(0)
    expect(out).toMatch(/^2\. /)
    expect([written().startsWith(ENTER), written().endsWith(LEAVE)]).toEqual([true, true])
  })

  test('nothing found, nothing to print; what is not understood is told', async () => {
    const { press, lines, isListening, ended } = session()
    await press('xylophone<return>')
    expect(isListening()).toBe(true)
    expect(lines()[1]).toContain('No results for “xylophone”.')
    await press('<ctrl-u>(port')
    expect(lines()[2]).toContain('signe jamais refermé')
    await press('<escape>')
    expect((await ended).out).toBe('')
  })

  test('options hold', async () => {
    const { press, lines, ended } = session(['--quotes', '--limit', '1', '--lang', 'fr'])
    await press('port')
    expect(lines()[1]).toBe('2 résultats, dont 1 ici. · citations · qui que ce soit qui …')
    await press('<escape>')
    await ended
  })

  test('what is pasted is drawn once', async () => {
    const { press, written, ended } = session()
    await press('')
    const before = written().split(HOME).length
    await press('grue tombée sur le quai')
    expect(written().split(HOME).length).toBe(before + 1)
    await press('<escape>')
    await ended
  })
})

describe('the screen', () => {
  test.each([
    [60, 16],
    [20, 8],
    [200, 60],
    [8, 3],
    [1, 1],
  ])('of %i × %i is never overrun', async (columns, rows) => {
    const { press, lines, resize, cursor, ended } = session([], {}, { columns: 80, rows: 24 })
    await press('port')
    await resize(columns, rows)
    for (const keys of ['', '<down>', '<tab>', ' sans un mot de plus que la ligne n’a de cases']) {
      await press(keys)
      expect(lines().length).toBeLessThanOrEqual(rows)
      if (columns > 4) for (const line of lines()) expect(line.length).toBeLessThanOrEqual(columns)
      if (columns > 4) expect(cursor()).toBeLessThan(columns)
    }
    await press('<escape>')
    expect((await ended).code).toBe(0)
  })

  test('gets no control characters of articles', async () => {
    const { press, lines, ended } = session()
    await press('port sans')
    expect(lines().join('')).toContain('Un [2Jtitre')
    expect(lines().join('')).toContain('Un ]0;[port] sans loin')
    expect(lines().join('')).not.toMatch(/\p{Cc}/u)
    await press('<escape>')
    await ended
  })
})

describe('whatever ends it, the terminal is as it was', () => {
  test('Ctrl-C', async () => {
    const { press, ended, written, isListening } = session()
    await press('por<ctrl-c>')
    expect((await ended).code).toBe(130)
    expect(written().endsWith(LEAVE)).toBe(true)
    expect(isListening()).toBe(false)
  })

  test('a signal', async () => {
    const end = new AbortController()
    const { press, ended, written, isListening } = session([], { signal: end.signal })
    await press('por')
    end.abort('SIGTERM')
    expect((await ended).code).toBe(143)
    expect(written().endsWith(LEAVE)).toBe(true)
    expect(isListening()).toBe(false)
  })

  test('an error', async () => {
    const { press, resize, ended, written, isListening } = session()
    await press('por')
    await resize(Number.NaN, 16)
    expect(await ended).toMatchObject({ code: 2, error: expect.stringMatching(/NaN/) })
    expect(written().endsWith(LEAVE)).toBe(true)
    expect(isListening()).toBe(false)
  })
})
