import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Wording } from '../../src/node/command/language.js'
import { edited, type Line } from '../../src/node/command/lineEditor.js'
import { hasColours } from '../../src/node/command/paint.js'
import { progress, progressLine } from '../../src/node/command/progress.js'
import { table } from '../../src/node/command/table.js'
import { cutTo, width } from '../../src/node/command/width.js'
import { wrap } from '../../src/node/command/wrap.js'

const en = LANGUAGES.en as Wording
const fr = LANGUAGES.fr as Wording

describe('cells', () => {
  test.each<[string, number]>([
    ['école', 5],
    ['e\u0301cole', 5],
    ['日本', 4],
    ['a\u200db', 2],
    ['👩‍👩‍👧', 2],
    ['œuvre «\u202fà\u202f»', 11],
    ['', 0],
  ])('%j takes %i', (text, cells) => {
    expect(width(text)).toBe(cells)
  })

  test.each<[string, number, string]>([
    ['école', 5, 'école'],
    ['école', 4, 'éco…'],
    ['日本語', 5, '日本…'],
    ['日本語', 4, '日…'],
    ['école', 0, ''],
  ])('%j in %i is %j', (text, most, cut) => {
    expect(cutTo(text, most)).toBe(cut)
    expect(width(cutTo(text, most))).toBeLessThanOrEqual(most)
  })
})

test('a table aligns cells, whatever their letters take', () => {
  const rows = [
    ['日本', '1', 'un texte assez long pour être coupé'],
    ['été', '10', 'court'],
  ]
  expect(table([{ title: 'nom' }, { title: 'n', align: 'right' }, { title: 'texte' }], rows, 30)).toEqual([
    'nom    n  texte',
    '日本   1  un texte assez long…',
    'été   10  court',
  ])
})

describe('text in lines', () => {
  const lines = (text: string, columns: number, most: number) =>
    wrap([{ text, marked: false }], columns, most).map((line) => line.map((piece) => piece.text).join(''))

  test.each<[string, number, number, string[]]>([
    ['une grue est tombée', 10, 3, ['une grue ', 'est tombée']],
    ['une grue est tombée', 10, 1, ['une grue …']],
    ['anticonstitutionnellement', 10, 2, ['anticonst…']],
    ['', 10, 2, ['']],
  ])('%j in %i × %i', (text, columns, most, expected) => {
    expect(lines(text, columns, most)).toEqual(expected)
    for (const line of lines(text, columns, most)) expect(width(line.trimEnd())).toBeLessThanOrEqual(columns)
  })

  test('marks stay where they are', () => {
    const [first, second] = wrap(
      [
        { text: 'une ', marked: false },
        { text: 'grue', marked: true },
      ],
      5,
      2,
    )
    expect([first, second]).toEqual([[{ text: 'une ', marked: false }], [{ text: 'grue', marked: true }]])
  })
})

describe('a line that is edited', () => {
  const key = (name: string, ctrl = false) => ({ name, ctrl, meta: false, text: '' })
  const typed = (text: string) => ({ ctrl: false, meta: false, text })

  // The cursor is drawn as |.
  test.each<[string, Parameters<typeof edited>[1], string | undefined]>([
    ['gru|', typed('e'), 'grue|'],
    ['|rue', typed('g'), 'g|rue'],
    ['grue|', key('left'), 'gru|e'],
    ['|grue', key('left'), '|grue'],
    ['gr|ue', key('right'), 'gru|e'],
    ['gru|e', key('backspace'), 'gr|e'],
    ['👩‍👩‍👧|', key('backspace'), '|'],
    ['gr|ue', key('delete'), 'gr|e'],
    ['la grue|', key('w', true), 'la |'],
    ['la gr|ue', key('u', true), '|ue'],
    ['la gr|ue', key('k', true), 'la gr|'],
    ['gr|ue', key('home'), '|grue'],
    ['gr|ue', key('e', true), 'grue|'],
    ['grue|', typed('\u0007'), undefined],
    ['grue|', key('f5'), undefined],
    ['grue|', { ctrl: true, meta: false, name: 'g', text: '\u0007' }, undefined],
    ['a|', typed(' '), 'a |'],
  ])('%s', (before, pressed, after) => {
    const [left = '', right = ''] = before.split('|')
    const line: Line | undefined = edited({ before: left, after: right }, pressed)
    expect(line && `${line.before}|${line.after}`).toBe(after)
  })
})

describe('progress', () => {
  const half = { files: 500, of: 1000, bytes: 5e6, ofBytes: 1e7 }

  test('says files, MB/s and the time left, in the language', () => {
    expect(progressLine(half, 10, 100, en)).toBe(
      '████████████░░░░░░░░░░░░   50%  500 of 1,000 files  0.5 MB/s  10 s left',
    )
    expect(progressLine(half, 300, 100, fr).replace(/\s+/g, ' ')).toBe(
      '████████████░░░░░░░░░░░░ 50 % 500 sur 1 000 fichiers 0,0 Mo/s encore 5 min 0 s',
    )
    expect(width(progressLine(half, 10, 40, en))).toBe(39)
    expect(progressLine({ files: 0, of: 0, bytes: 0, ofBytes: 0 }, 0, 80, en)).toContain(' 0%')
  })

  test('comes late, not too often, and goes', () => {
    const shown: string[] = []
    let time = 0
    const { show, end } = progress({ columns: 80, show: (line) => shown.push(line) }, en, () => time)
    for (; time < 1000; time += 10) show(half)
    end()
    expect(shown).toHaveLength(7)
    expect(shown.at(-1)).toBe('')
  })
})

test.each<[Readonly<Record<string, string>>, boolean, boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  [{ TERM: 'dumb' }, true, false],
])('colours: %j, terminal %s: %s', (env, isTerminal, expected) => {
  expect(hasColours(env, isTerminal)).toBe(expected)
})
