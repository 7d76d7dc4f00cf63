// The analyzer against MiniSearch's tokenizer, on one text in one process; stemmers; hostile lines.
import MiniSearch from 'minisearch'
import { cpu, expect, least, paragraphs, row, warmCpu } from './measure.mjs'

export function bench({ analyze, createAnalyzer, stem }, path) {
  const terms = (text) => analyze(text).map(({ term }) => term)
  expect('terms', terms('Les journaux de l’été : des yeux'), ['le', 'journal', 'de', 'ete', 'etre', 'de', 'oeil'])
  against(createAnalyzer, paragraphs(path))
  stemmers(stem, analyze, paragraphs(path))
  hostile(createAnalyzer)
}

function against(createAnalyzer, texts) {
  const tokenize = MiniSearch.getDefault('tokenize')
  const processTerm = MiniSearch.getDefault('processTerm')
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const warm = createAnalyzer()
  const scanner = warm.scanner()
  const tokens = texts.reduce((sum, text) => sum + warm.tokens(text).length, 0)
  expect('terms of the columns', read(scanner, texts), tokens)
  expect('terms of the second run', read(scanner, texts), tokens)

  const [mini = 0, cold = 0, known = 0, objects = 0] = least(
    [
      () => {
        for (const text of texts) for (const word of tokenize(text)) processTerm(word)
      },
      () => read(createAnalyzer().scanner(), texts),
      () => read(scanner, texts),
      () => {
        for (const text of texts) warm.tokens(text)
      },
    ],
    15,
    warmCpu,
  )
  const print = (name, time) => row(name.padEnd(52), (time / size).toFixed(1), (time / mini).toFixed(2))
  row(`${size.toFixed(1)} MB, ${tokens} terms, ${scanner.size} distinct forms`.padEnd(52), 'CPU ms/MB', 'ratio')
  print('MiniSearch: tokenize + processTerm', mini)
  print('guillemet: words + terms, nothing remembered', cold)
  print('guillemet: words + terms, all remembered', known)
  print('guillemet: the same as tokens', objects)
}

/** How many terms the texts have, by the columns of a scanner. */
function read(scanner, texts) {
  let terms = 0
  for (const text of texts) {
    const count = scanner.scan(text)
    for (let i = 0; i < count; i++) terms += scanner.terms(scanner.forms[i]).length
  }
  return terms
}

function stemmers(stem, analyze, texts) {
  expect(
    'stems',
    ['snowball', 'light', 'minimal'].map((name) => stem('nationales', name)),
    ['national', 'national', 'national'],
  )
  const forms = [...new Set(texts.flatMap((text) => analyze(text).map((token) => token.text.toLowerCase())))]
  const names = ['snowball', 'light', 'minimal']
  const times = least(
    names.map((name) => () => {
      for (const form of forms) stem(form, name)
    }),
    20,
  )
  console.log()
  row(`stem, ${forms.length} distinct forms`.padEnd(44), 'µs/form')
  for (const [i, name] of names.entries()) row(name.padEnd(44), ((1000 * times[i]) / forms.length).toFixed(2))
}

/** Lines of one word, of none, of nothing but words: twice the line may take twice the time, and no more. */
const HOSTILE = {
  'one letter': 'a',
  'elisions without end': "a'",
  hyphens: '-',
  'combining marks': '\u0301',
  'letters and hyphens': 'a-',
  'dots and letters': 'a.',
  digits: '1',
}

function hostile(createAnalyzer) {
  console.log()
  row('a line of'.padEnd(44), '5 MB, ms', '10 MB, ms', 'ratio')
  for (const [name, piece] of Object.entries(HOSTILE)) {
    const [half, whole] = [5e6, 1e7].map((length) => {
      const line = piece.repeat(length / piece.length)
      return Math.min(...[1, 2, 3].map(() => cpu(() => createAnalyzer().tokens(line))))
    })
    row(name.padEnd(44), half.toFixed(0), whole.toFixed(0), (whole / half).toFixed(1))
    if (whole > 1000 && whole / half > 4)
      throw new Error(`${name}: ten megabytes take ${(whole / half).toFixed(1)} × the time of five`)
  }
}
