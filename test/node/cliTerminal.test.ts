import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundledCommand, ran } from './program.js'

const folder = mkdtempSync(join(tmpdir(), 'guillemet-terminal-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** `script` of util-linux gives a program a terminal of its own. */
const hasScript = (() => {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux')
  } catch {
    return false
  }
})()

let command: string
beforeAll(async () => {
  command = await bundledCommand(folder)
  for (const copy of ['a', 'b']) cpSync('fixtures/articles', join(folder, 'articles', copy), { recursive: true })
  await ran(process.execPath, [command, 'build', 'articles', '-o', 'index.guillemet'], { cwd: folder })
}, 60_000)

/** Runs the command in a terminal of 60 × 20 cells; each of `keys` is typed once the screen shows what stands before it. */
async function inTerminal(line: string, keys: readonly (readonly [shown: RegExp, typed: string])[] = []) {
  const program = `stty cols 60 rows 20; "${process.execPath}" "${command}" ${line}; echo "code:$?"; stty -a`
  return ran(
    'script',
    ['-qec', program, '/dev/null'],
    {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...process.env,
        LC_ALL: 'C.UTF-8',
        TERM: 'xterm',
        SHELL: '/bin/sh',
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
      },
    },
    (child) => {
      let screen = ''
      child.stdout?.on('data', (text) => {
        screen += text
      })
      void (async () => {
        for (const [shown, typed] of keys) {
          for (let tries = 0; !shown.test(screen) && tries < 800; tries++) await wait(25)
          screen = ''
          child.stdin?.write(typed)
        }
      })()
    },
  )
}

describe.skipIf(!hasScript)('in a terminal (needs `script` of util-linux)', () => {
  test('search finds while one types, prints what is chosen, and leaves the terminal as it was', async () => {
    const { out } = await inTerminal('search index.guillemet', [
      [/Enter print/, 'lignes roug'],
      [/\[rouges\]/, '\t'],
      [/· quotes ·/, '\u001b[B'],
      [/▸ 2\. /, '\r'],
    ])
    const [, after = ''] = out.split('\u001b[?1049l')
    expect(out).toContain('\u001b[?1049h')
    expect(after).toMatch(/\r\n2\. |^.{0,8}2\. /s)
    expect(after).toMatch(/code:0/)
    expect(after).toMatch(/[^-]icanon[\s\S]*[^-]echo\b/)
  }, 60_000)

  test('Ctrl-C gives the terminal back', async () => {
    const { out } = await inTerminal('search index.guillemet', [
      [/Enter print/, 'por'],
      [/› por/, '\u0003'],
    ])
    const [, after = ''] = out.split('\u001b[?1049l')
    expect(after).toMatch(/code:130/)
    expect(after).toMatch(/[^-]icanon[\s\S]*[^-]echo\b/)
  }, 60_000)

  test('build shows how far it is, on a line that goes', async () => {
    for (let copy = 0; copy < 60; copy++)
      cpSync('fixtures/articles', join(folder, 'many', String(copy)), { recursive: true })
    const { out } = await inTerminal('build many -o many.guillemet --full')
    expect(out).toMatch(/\r[█░]{24} {2,3}\d+% {2}\d[\d,]* of 1,080 files {2}\d\.\d/)
    expect(out.slice(out.lastIndexOf('█'))).toContain('\r\u001b[Kmany.guillemet: 1,080 articles')
    expect(out).toMatch(/code:0/)
  }, 60_000)

  test('so does quotes', async () => {
    const { out } = await inTerminal('quotes many many/*/* --csv | tail -n 1')
    expect(out).toMatch(/\r[█░]{24} {2,3}\d+% {2}\d[\d,]* of 1,080 files {2}\d\.\d/)
    expect(out.slice(out.lastIndexOf('█'))).toContain('\r\u001b[K')
  }, 60_000)
})

describe('in pipes', () => {
  const pipe = (line: string) =>
    ran('bash', ['-c', line.replaceAll('RUN', `"${process.execPath}" "${command}"`)], { cwd: folder })

  test('nothing but the answer comes, without colours', async () => {
    const { code, out, error } = await pipe('RUN build articles -o quiet.idx --full && RUN search quiet.idx gaz')
    expect([code, error]).toEqual([0, ''])
    expect(out).toMatch(/^quiet\.idx: 36 articles/)
    expect(out.includes('\u001b')).toBe(false)
    expect((await pipe('FORCE_COLOR=1 RUN search index.guillemet gaz')).out).toContain('\u001b[1m')
    expect((await pipe('FORCE_COLOR=0 RUN search index.guillemet gaz')).out.includes('\u001b')).toBe(false)
  }, 60_000)

  test('who reads no further ends it in peace', async () => {
    const { code, out, error } = await pipe('set -o pipefail; RUN quotes articles articles articles --json | head -n 1')
    expect({ code, out, error }).toEqual({ code: 0, out: '[\n', error: '' })
  }, 60_000)

  test('a text comes by the standard input', async () => {
    const { out } = await pipe(`printf 'les yeux' | RUN analyze --json`)
    expect(JSON.parse(out).words.map(({ terms }: { terms: string[] }) => terms)).toEqual([['le'], ['oeil']])
  }, 60_000)

  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect((await pipe('RUN --version')).out).toBe(`${version}\n`)
  }, 60_000)
})
