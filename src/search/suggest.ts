import { PARAGRAPH_TEXT } from '../snapshot/snapshot.js'
import { wordKey } from '../text/wordKey.js'
import type { Desk } from './desk.js'
import { fieldText } from './domain.js'
import type { Source } from './engine.js'
import { Evaluation } from './evaluation.js'
import { wordsBeginning } from './lexicon.js'
import type { CheckedOptions } from './options.js'
import { containing, phrase, type Query } from './query/query.js'
import { ranked } from './ranking.js'

/** What could be typed. */
export interface Suggestion {
  readonly kind: 'word' | 'words' | 'speaker'
  /** The whole query, as the texts write what is new in it. */
  readonly text: string
  /** How many paragraphs it finds; of a speaker, how many quotes. */
  readonly hits: number
}

/** Of words that begin as is typed, so many of the commonest are looked at. */
const LOOKED_AT = 40
/** For pairs, so many paragraphs are read. */
const READ = 30
/** A word and the next, with no more than these between. */
const MOST_STOP_WORDS = 2

/**
 * Words of the texts that go on as is typed, the commonest first; then words that follow the likeliest of them; then speakers.
 * What is typed before the last word stays, and only what occurs with it is suggested.
 */
export function suggest<Meta>(
  source: Source<Meta>,
  typed: string,
  limit: number,
  options: CheckedOptions,
  desk: Desk,
): Suggestion[] {
  const [, before = '', last = ''] = /^(.*\s)?(\S*)$/s.exec(typed) ?? []
  const key = wordKey(last)
  if (key === '') return []
  const count = (query: Query) => answers(source, query, options, desk).size
  const words = beginning(source, key)
    .map((word) => before + word)
    .map((text): Suggestion => ({ kind: 'word', text, hits: count(containing(text)) }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
  const likeliest = words[0]
  const pairs = likeliest ? followed(source, likeliest.text, before.length, options, desk) : []
  const speakers = (before.trim() === '' ? desk.speakers(source) : [])
    .filter(({ name }) => name.split(/[\s-]+/).some((part) => wordKey(part).startsWith(key)))
    .map(({ name, quotes }): Suggestion => ({ kind: 'speaker', text: name, hits: quotes }))
  const share = Math.ceil(limit / 4)
  const others = [...pairs.slice(0, share), ...speakers.slice(0, share)]
  return [...words.slice(0, Math.max(limit - others.length, 0)), ...others].slice(0, limit)
}

const answers = <Meta>(source: Source<Meta>, query: Query, options: CheckedOptions, desk: Desk) =>
  new Evaluation(source, 'paragraph', options, desk).answer(query)

/** Words of the lexicon that begin so and are no stop words, the commonest first; of those that find the same, the commonest alone. */
function beginning<Meta>({ lexicon, analyzer }: Source<Meta>, key: string): string[] {
  const [from, to] = wordsBeginning(lexicon, key)
  const commonest = Array.from({ length: to - from }, (_, i) => from + i)
    .map((word) => ({ word, passages: lexicon.passages(word) }))
    .sort((a, b) => b.passages - a.passages || a.word - b.word)
  const byTerms = new Map<string, string>()
  for (const { word } of commonest) {
    if (byTerms.size === LOOKED_AT) break
    const spelling = lexicon.spelling(word)
    const terms = analyzer.queryTerms(spelling).join(' ')
    if (!analyzer.isStopWord(spelling) && !byTerms.has(terms)) byTerms.set(terms, spelling)
  }
  return [...byTerms.values()]
}

/** What follows the last word of a query in the texts that answer it best, more than once. */
function followed<Meta>(
  source: Source<Meta>,
  query: string,
  start: number,
  options: CheckedOptions,
  desk: Desk,
): Suggestion[] {
  const { analyzer } = source
  const found = answers(source, containing(query), options, desk)
  const score = (paragraph: number) => found.get(paragraph)
  const { page } = ranked(source, 'paragraph', found.touched, score, () => undefined, { ...options, limit: READ })
  const word = query.slice(start)
  const terms = analyzer.queryTokens(word).map(({ term }) => term)
  const seen = new Map<string, { text: string; times: number }>()
  for (const paragraph of page) {
    const text = fieldText(source, 'paragraph', paragraph, PARAGRAPH_TEXT)
    const tokens = analyzer.tokens(text)
    tokens.forEach((token, i) => {
      if (!terms.includes(token.term)) return
      const next = tokens
        .slice(i + 1, i + 2 + MOST_STOP_WORDS)
        .find(({ text, start }) => start >= token.end && !analyzer.isStopWord(text))
      if (!next) return
      const between = text.slice(token.end, next.start)
      if (!/^[\p{L}\s'’-]{1,20}$/u.test(between)) return
      const pair = `${word}${between}${next.text}`.replace(/\s+/g, ' ')
      const known = seen.get(wordKey(pair)) ?? { text: pair, times: 0 }
      seen.set(wordKey(pair), { ...known, times: known.times + 1 })
    })
  }
  return [...seen.values()]
    .filter(({ times }) => times > 1)
    .sort((a, b) => b.times - a.times || (a.text < b.text ? -1 : 1))
    .slice(0, 4)
    .map(({ text }): Suggestion => {
      const hits = answers(source, phrase(text), options, desk).size
      return { kind: 'words', text: query.slice(0, start) + text, hits }
    })
    .filter(({ hits }) => hits > 0)
}
