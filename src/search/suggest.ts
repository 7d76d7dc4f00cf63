import { PARAGRAPH_TEXT } from '../snapshot/snapshot.js'
import { ELIDED_LETTERS } from '../text/elision.js'
import { wordKey } from '../text/wordKey.js'
import type { Desk } from './desk.js'
import { fieldText } from './domain.js'
import type { Source } from './engine.js'
import { Evaluation } from './evaluation.js'
import type { SpeakerCount } from './hit.js'
import { wordsBeginning } from './lexicon.js'
import type { CheckedOptions } from './options.js'
import { holds, inARow } from './pattern.js'
import { containing } from './query/query.js'
import { ranked } from './ranking.js'
import { slots } from './slots.js'

/** What could be typed. */
export interface Suggestion {
  readonly kind: 'word' | 'words' | 'speaker'
  /** The whole query, as the texts write what is new in it. */
  readonly text: string
  /** How many paragraphs it finds; of a speaker, how many quotes; of `words`, how many of the 100 best have them in a row. */
  readonly hits: number
}

/** Of words that begin as is typed, so many of the commonest are looked at. */
const LOOKED_AT = 40
/** To find pairs, so many paragraphs are read. */
const READ = 30
/** A word and the next, with no more than these between. */
const MOST_STOP_WORDS = 2
const MOST_PAIRS = 4
/** To count a pair, so many: of two common words, all texts there are would take too long for one key. */
const COUNTED = 100

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
  const read = readTyped(typed)
  const words = commonestFirst(
    queriesBegun(source, read).map((text) => ({ text, hits: answers(source, text, options, desk).size })),
  )
  const [likeliest] = words
  const pairs = likeliest
    ? pairsAfter(source, likeliest.text, read, likeliestTexts(source, likeliest.text, options, desk)).map((pair) => ({
        text: read.before + pair,
        hits: timesInARow(source, pair, options, desk),
      }))
    : []
  return suggestions(read, words, pairs, mayBeName(read) ? desk.speakers(source) : [], limit)
}

/** What is typed: what is written out, and the key of the word that may go on. */
export interface Typed {
  readonly before: string
  readonly key: string
}

/** The last word begins after a space or what is elided: *l’éco* goes on as *éco* does. */
const TYPED = new RegExp(`^(.*(?:\\s|(?<!\\p{L})(?:[${ELIDED_LETTERS}]|qu)['’]))?(\\S*)$`, 'isu')

export function readTyped(typed: string): Typed {
  const [, before = '', last = ''] = TYPED.exec(typed) ?? []
  return { before, key: wordKey(last) }
}

/** A query that could be typed, and how many passages it finds. */
export type Counted = Pick<Suggestion, 'text' | 'hits'>

/** Those that find anything, the commonest first. */
export const commonestFirst = (list: readonly Counted[]): Counted[] =>
  list.filter(({ hits }) => hits > 0).sort((a, b) => b.hits - a.hits)

/** Whether what is typed may begin a name: nothing stands before it. */
export const mayBeName = ({ before, key }: Typed): boolean => before.trim() === '' && key !== ''

/**
 * What is suggested: words, and of pairs and speakers each a quarter at most.
 *
 * @param words the commonest first
 * @param speakers of all quotes; none, if it is no name that is typed
 */
export function suggestions(
  { key }: Typed,
  words: readonly Counted[],
  pairs: readonly Counted[],
  speakers: readonly SpeakerCount[],
  limit: number,
): Suggestion[] {
  const share = Math.ceil(limit / 4)
  const named = speakers
    .filter(({ name }) => name.split(/[\s-]+/).some((part) => wordKey(part).startsWith(key)))
    .map(({ name, quotes }): Suggestion => ({ kind: 'speaker', text: name, hits: quotes }))
  const others = [
    ...pairs
      .filter(({ hits }) => hits > 0)
      .slice(0, share)
      .map((pair): Suggestion => ({ kind: 'words', ...pair })),
    ...named.slice(0, share),
  ]
  const own = words.map((word): Suggestion => ({ kind: 'word', ...word }))
  return [...own.slice(0, Math.max(limit - others.length, 0)), ...others].slice(0, limit)
}

const answers = <Meta>(source: Source<Meta>, query: string, options: CheckedOptions, desk: Desk) =>
  new Evaluation(source, 'paragraph', options, desk).answer(containing(query))

/** In how many texts words stand in a row. At least in one: they were read there. */
function timesInARow<Meta>(source: Source<Meta>, words: string, options: CheckedOptions, desk: Desk): number {
  const pattern = inARow(slots(words, source.analyzer), false)
  const texts = likeliestTexts(source, words, options, desk, COUNTED)
  return Math.max(1, texts.filter((text) => holds(text, pattern, desk.reader)).length)
}

/** The queries with a word of the lexicon that begins so and is no stop word, the commonest first; of those that find the same, the commonest alone. */
export function queriesBegun<Meta>({ lexicon, analyzer }: Source<Meta>, { before, key }: Typed): string[] {
  if (key === '') return []
  lexicon.expect?.('beginning', key)
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
  return [...byTerms.values()].map((word) => before + word)
}

/** The texts that answer a query best. */
export function likeliestTexts<Meta>(
  source: Source<Meta>,
  query: string,
  options: CheckedOptions,
  desk: Desk,
  limit = READ,
): string[] {
  const found = answers(source, query, options, desk)
  const { page } = ranked(source, 'paragraph', found.touched, found, () => undefined, { ...options, limit })
  return page.map((paragraph) => fieldText(source, 'paragraph', paragraph, PARAGRAPH_TEXT))
}

/** The last word of a query with what follows it in texts, more than once. */
export function pairsAfter<Meta>(
  { analyzer }: Source<Meta>,
  query: string,
  { before }: Typed,
  texts: readonly string[],
): string[] {
  const word = query.slice(before.length)
  const terms = analyzer.queryTokens(word).map(({ term }) => term)
  const seen = new Map<string, { text: string; times: number }>()
  for (const text of texts) {
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
    .slice(0, MOST_PAIRS)
    .map(({ text }) => text)
}
