import type { PassageKind } from '../../search/engine.js'
import type { Lexicon } from '../../search/lexicon.js'
import { sound } from '../../search/sound.js'
import { termName } from '../wordWriter.js'
import type { Aggregated, Answer, Cluster } from './cluster.js'
import { type Json, term, terms } from './dsl.js'
import { FIELDS, LENGTHS } from './fields.js'
import { KnownWords } from './knownWords.js'

/** Of the words that begin so, so many of the commonest are known. */
const MOST_WORDS = 1000
/** So many words that are near to one are known. */
const MOST_NEAR = 100
const MOST_KEYS = 1000
/** So many spellings a word has at most, on the average of those that are asked for. */
const SPELLINGS = 4
const MOST_KEPT_WORDS = 5000
const MOST_KEPT_NUMBERS = 100_000
/** In letters: OpenSearch refuses expressions of more than 1,000. Of longer words, nothing is known but where they stand. */
const LONGEST_PATTERN = 900
/**
 * Of an expression that ends in `.*`, OpenSearch 2.17 to 3.2 looks up its beginning beyond the last term, if no term comes after it, and
 * fails: https://github.com/opensearch-project/OpenSearch/issues/19636
 */
const ANYTHING = '.{0,}'

interface Word {
  passages: number
  spelling: string
  spelled: number
}

/** A question about the whole index, and what becomes of its answer. */
interface Question {
  readonly name: string
  readonly body: Json
  readonly keep: (answer: Answer) => void
}

/**
 * What is known of a whole index: how many passages there are and how long, where terms and words stand. What it is asked for and
 * does not know is 1, or nothing, until it has learned it.
 */
export class Knowledge {
  readonly #numbers = new Map<string, number>()
  readonly #words = new Map<string, Word>()
  readonly #asked = new Set<string>()
  #metaKeys: readonly string[] = []
  #lexicon: Lexicon | undefined
  #open: Question[] = []
  readonly #running = new Set<Promise<void>>()

  /** Whether it has learned that there are no passages: there may be soon, and nothing else is worth remembering. */
  get isOfNothing(): boolean {
    return this.#numbers.get('paragraph size') === 0
  }

  /** Whether it knows so much that the next searches had better begin anew: words are sorted when there are more of them. */
  get isFull(): boolean {
    return this.#words.size > MOST_KEPT_WORDS || this.#numbers.size > MOST_KEPT_NUMBERS
  }

  /** Finds out all that it was asked for and did not know; false if there was nothing. */
  async learn(cluster: Cluster): Promise<boolean> {
    const isAsked = this.#open.length > 0 || this.#running.size > 0
    if (this.#open.length > 0) {
      const learning = this.#answer(cluster)
      this.#running.add(learning)
      try {
        await learning
      } finally {
        this.#running.delete(learning)
      }
    }
    // What another search has asked for is awaited too. Where that fails, it is asked for again, and fails whom it concerns.
    await Promise.allSettled(this.#running)
    return isAsked
  }

  async #answer(cluster: Cluster): Promise<void> {
    const names: string[] = []
    try {
      while (this.#open.length > 0) {
        const questions = this.#open
        this.#open = []
        names.push(...questions.map(({ name }) => name))
        const answers = await cluster.answers(questions.map(({ body }) => body))
        for (const [i, { keep }] of questions.entries()) keep(answers[i] as Answer)
      }
    } catch (error) {
      // All of them: an answer that led to another question is not known without that one's.
      for (const name of names) this.#asked.delete(name)
      throw error
    }
  }

  /** How many passages of a kind there are. */
  size(kind: PassageKind): number {
    return this.#ofKind(kind, 'size')
  }

  averageLength(kind: PassageKind, field: number): number {
    return this.#ofKind(kind, `length ${field}`) / (this.size(kind) || 1)
  }

  documentFrequency(kind: PassageKind, held: string, field: number): number {
    const path = FIELDS[kind][field] as string
    return this.#count(`${path} ${held}`, term(path, termName(held)))
  }

  /** In how many passages a field holds any of the terms. */
  anyFrequency(kind: PassageKind, held: readonly string[], field: number): number {
    const path = FIELDS[kind][field] as string
    return this.#count(`${path} ${[...held].sort().join(' ')}`, terms(path, held.map(termName)))
  }

  /** The keys that the meta of any article has. */
  metaKeys(): readonly string[] {
    this.#ask(
      'meta keys',
      { aggs: { keys: { terms: { field: 'meta.has', size: MOST_KEYS } } } },
      ({ aggregations }) => {
        this.#metaKeys = bucketsOf(aggregations?.keys).map(([key]) => key)
      },
    )
    return this.#metaKeys
  }

  /** Will know of the words that begin so: the commonest. */
  expectBeginning(key: string): void {
    const pattern = `${escaped(key)}${ANYTHING}`
    if (pattern.length > LONGEST_PATTERN) return
    this.#askWords(`beginning ${key}`, { include: pattern, size: MOST_WORDS }, [pattern])
  }

  /** Will know of the words that are near to this one, in letters or in sound. */
  expectMeant(key: string): void {
    if (key.length > LONGEST_PATTERN) return
    const alike = { terms: { field: 'sounds', include: `${escaped(sound(key))} ${ANYTHING}`, size: MOST_NEAR } }
    const body = { suggest: { near: { text: key, term: NEAR } }, aggs: { alike } }
    this.#ask(`meant ${key}`, body, ({ suggest, aggregations }) => {
      const near = [
        ...(suggest?.near ?? []).flatMap(({ options }) => options.map(({ text }) => text)),
        ...bucketsOf(aggregations?.alike).map(([heard]) => heard.slice(heard.indexOf(' ') + 1)),
      ]
      const unknown = near.filter((word) => !this.#words.has(word))
      if (unknown.length > 0)
        this.#askWords(`near ${key}`, { include: unknown, size: unknown.length }, alternatives(unknown))
    })
  }

  /** The words that it knows of. */
  get lexicon(): Lexicon {
    this.#lexicon ??= this.#listed()
    return this.#lexicon
  }

  #listed(): Lexicon {
    const words = [...this.#words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, word]) => word)
    const known = { words: words.map(({ spelling }) => spelling), passages: words.map(({ passages }) => passages) }
    return new KnownWords(known, (kind, key) =>
      kind === 'beginning' ? this.expectBeginning(key) : this.expectMeant(key),
    )
  }

  #ofKind(kind: PassageKind, what: string): number {
    const sum = (field: number) => ({ sum: { field: LENGTHS[kind][field] } })
    this.#ask(`kind ${kind}`, { query: term('kind', kind), aggs: { 0: sum(0), 1: sum(1) } }, (answer) => {
      this.#numbers.set(`${kind} size`, answer.hits.total.value)
      for (const field of [0, 1]) this.#numbers.set(`${kind} length ${field}`, answer.aggregations?.[field]?.value ?? 0)
    })
    return this.#numbers.get(`${kind} ${what}`) ?? 1
  }

  #count(name: string, query: Json): number {
    this.#ask(name, { query }, ({ hits }) => this.#numbers.set(name, hits.total.value))
    return this.#numbers.get(name) ?? 1
  }

  /** @param patterns of keys, for their spellings */
  #askWords(name: string, keys: Json, patterns: readonly string[]): void {
    const spellings = patterns.map((pattern, i) => [
      `words ${i}`,
      { terms: { field: 'words', include: `${pattern} ${ANYTHING}`, size: SPELLINGS * MOST_WORDS } },
    ])
    const aggs = { keys: { terms: { field: 'keys', ...keys } }, ...Object.fromEntries(spellings) }
    this.#ask(name, { aggs }, ({ aggregations = {} }) => {
      const { keys, ...words } = aggregations
      this.#lexicon = undefined
      for (const [key, passages] of bucketsOf(keys)) this.#words.set(key, { passages, spelling: key, spelled: 0 })
      for (const [word, count] of Object.values(words).flatMap(bucketsOf)) this.#spell(word, count)
    })
  }

  /** Of spellings as common as each other, the last by code unit, as in a lexicon of our own. */
  #spell(word: string, count: number): void {
    const blank = word.indexOf(' ')
    const known = this.#words.get(word.slice(0, blank))
    const spelling = word.slice(blank + 1)
    if (!known || count < known.spelled || (count === known.spelled && spelling < known.spelling)) return
    known.spelling = spelling
    known.spelled = count
  }

  #ask(name: string, body: Json, keep: Question['keep']): void {
    if (this.#asked.has(name)) return
    this.#asked.add(name)
    this.#open.push({ name, body: { size: 0, track_total_hits: true, ...body }, keep })
  }
}

/** Whatever is at most two edits away, at its first letter too. */
const NEAR = {
  field: 'keys',
  analyzer: 'keyword',
  suggest_mode: 'always',
  max_edits: 2,
  prefix_length: 0,
  min_word_length: 1,
  accuracy: 0,
  size: MOST_NEAR,
  shard_size: MOST_NEAR,
}

const bucketsOf = (aggregated: Aggregated | undefined): [key: string, count: number][] =>
  (aggregated?.buckets ?? []).map(({ key, doc_count }) => [String(key), doc_count])

/** Letters and digits as they are, all other signs as nothing but themselves: keys have no blanks. */
const escaped = (key: string): string => key.replace(/[^\p{L}\p{N}]/gu, '\\$&')

/** Expressions, each of one of several keys, that together are all of them. */
function alternatives(keys: readonly string[]): string[] {
  const found: string[] = []
  for (const key of keys.map(escaped)) {
    const last = found.at(-1)
    if (last !== undefined && last.length + key.length < LONGEST_PATTERN) found[found.length - 1] = `${last}|${key}`
    else found.push(key)
  }
  return found.map((pattern) => `(${pattern})`)
}
