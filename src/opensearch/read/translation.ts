import { D, inverseFrequency, SECOND_FIELD, WEIGHTS } from '../../search/bm25.js'
import { type Domain, domain } from '../../search/domain.js'
import type { Engine, PassageKind, Source } from '../../search/engine.js'
import { nameWords } from '../../search/named.js'
import type { CheckedOptions, Combine } from '../../search/options.js'
import { distinct, plan } from '../../search/plan.js'
import { withBeginnings } from '../../search/prefix.js'
import type { Field, Near, Query } from '../../search/query/query.js'
import { OTHERS_WEIGHT } from '../../search/scoreSlot.js'
import { CONTEXT_WEIGHT } from '../../search/scores.js'
import { type Slot, slots, termsIn } from '../../search/slots.js'
import { PARAGRAPH_TEXT } from '../../snapshot/snapshot.js'
import { GuillemetError } from '../../text/error.js'
import { termName } from '../wordWriter.js'
import { condition } from './conditions.js'
import {
  allOf,
  anyOf,
  bestOf,
  clauses,
  EVERYTHING,
  filtering,
  type Json,
  NOTHING,
  nested,
  noneOf,
  term,
  terms,
  weighing,
} from './dsl.js'
import { FIELDS, OTHER_FIELDS, SAID } from './fields.js'

/** What a part of a query becomes. */
export interface Translated {
  readonly query: Json
  /** Whether it weighs passages, or only says which will do. */
  readonly weighs: boolean
  /** False if it lets passages through that do not answer: then their texts are to be read. */
  readonly isExact: boolean
}

/** Where words are sought, and whether they may still be being typed. */
interface Part {
  readonly domain: Domain
  readonly isLast: boolean
}

/** A field of the documents, and what a word in it is worth. */
interface Place {
  readonly path: string
  readonly field: number
  readonly weight: number
}

/** Fields of one kind of passages. */
interface Places {
  readonly kind: PassageKind
  readonly list: readonly Place[]
}

/** Of a longer query, so many of the rarest words: OpenSearch takes 1,024 clauses, and a word has up to sixteen. */
const MOST_WORDS = 48
/** More other words than these weigh as one word, in all passages alike. */
const MOST_TERMS = 16
/** A compound of a text takes a position more than the word that is sought, if that is written solid. */
const SLACK = 1
/** OpenSearch takes queries of 1,024 clauses; filters have some too. */
const MOST_CLAUSES = 1000
/** Lucene multiplies out the ways of writing the words of a row, and takes 1,024. */
const MOST_COMPOUNDS = 9

/**
 * A query in OpenSearch's language, for passages of a kind: it finds all passages that answer, and weighs them nearly as `Evaluation`
 * does.
 *
 * @param source knows what there is of the words of the query
 * @throws GuillemetError `bad-query` if it has more words than OpenSearch takes
 */
export function translated<Meta>(
  query: Query,
  kind: PassageKind,
  options: CheckedOptions,
  source: Source<Meta>,
): Translated {
  for (const isBrief of [false, true]) {
    const found = inFull(query, kind, options, source, isBrief)
    if (clauses(found.query) <= MOST_CLAUSES) return found
  }
  throw new GuillemetError(
    'bad-query',
    `Expected a query that OpenSearch takes, of about ${MOST_CLAUSES / 4} words at most where all must stand; got more. Search for fewer words.`,
  )
}

function inFull<Meta>(
  query: Query,
  kind: PassageKind,
  options: CheckedOptions,
  source: Source<Meta>,
  isBrief: boolean,
): Translated {
  const whole = (one: Query, asked: CheckedOptions) =>
    new Translation(kind, asked, source, isBrief).read(one, { domain: domain(kind, asked.scope), isLast: true })
  const answer = whole(query, options)
  if (!options.among) return answer
  const among = whole(options.among, { ...options, correct: false, prefix: false })
  return {
    ...answer,
    query: { bool: { must: [answer.query], filter: [among.query] } },
    isExact: answer.isExact && among.isExact,
  }
}

class Translation<Meta> {
  readonly #kind: PassageKind
  readonly #options: CheckedOptions
  readonly #source: Source<Meta>
  readonly #isBrief: boolean

  /** @param isBrief whether a word is a clause for each field, whatever it may be written as: weighed more coarsely */
  constructor(kind: PassageKind, options: CheckedOptions, source: Source<Meta>, isBrief: boolean) {
    this.#kind = kind
    this.#options = options
    this.#source = source
    this.#isBrief = isBrief
  }

  read(query: Query, part: Part): Translated {
    switch (query.kind) {
      case 'containing':
        return this.#containing(query.text, part)
      case 'prefix': {
        const words = withBeginnings(query.text, this.#slots(query.text), this.#source, true)
        return this.#words(words, this.#options.combine, part)
      }
      case 'phrase': {
        const words = this.#slots(query.text)
        return this.#pattern(words, rowOf(words), part)
      }
      case 'exact':
        return this.#pattern(this.#slots(query.text), undefined, part)
      case 'near':
        return this.#near(query, part)
      case 'saidBy':
        return testing(this.#saidBy(query.speaker))
      case 'where':
        return testing(condition(query.key, query.is))
      case 'inField':
        return this.read(query.query, { ...part, domain: this.#domain(query.field) })
      case 'all':
        return this.#all(query.of, part)
      case 'any': {
        const answers = query.of.map((one, i) => this.read(one, nth(part, query.of, i)))
        return {
          query: anyOf(answers.map(({ query, weighs }) => (weighs ? query : weighing(query, 0)))),
          weighs: true,
          isExact: answers.every(({ isExact }) => isExact),
        }
      }
      case 'not': {
        const { query: unwanted, isExact } = this.read(query.query, { ...part, isLast: false })
        return isExact ? testing(noneOf([unwanted])) : { query: EVERYTHING, weighs: false, isExact: false }
      }
      case 'optional':
        return this.read(query.query, part)
      default:
        return query satisfies never
    }
  }

  #containing(text: string, part: Part): Translated {
    const { prefix, combine } = this.#options
    const { slots } = plan(text, this.#source, {
      ...this.#options,
      prefix: prefix === 'last' && !part.isLast ? false : prefix,
    })
    return this.#words(slots, combine, part)
  }

  #words(list: readonly Slot[], combine: Combine, { domain }: Part): Translated {
    if (list.length === 0) return testing(EVERYTHING)
    const one = (slot: Slot) => this.#inDomain(domain, (places) => this.#slot(slot, combine, places))
    const any = () => {
      const [rarest, others] = this.#rarest(list)
      const tail = new Set(others.flatMap(termsIn).map(termName))
      return anyOf([
        ...rarest.map(one),
        ...(tail.size === 0
          ? []
          : [this.#inDomain(domain, ({ list }) => bestOf(list.map(({ path }) => terms(path, [...tail]))))]),
      ])
    }
    return {
      query: combine === 'or' ? any() : allOf(list.map(one)),
      weighs: true,
      isExact: this.#options.accents !== 'exact',
    }
  }

  /** Words that weigh each for itself, and those of a long query that only find. */
  #rarest(list: readonly Slot[]): readonly [rarest: readonly Slot[], others: readonly Slot[]] {
    if (list.length <= MOST_WORDS) return [list, []]
    const { paragraphs } = this.#source
    const found = ({ wholes }: Slot) =>
      Math.max(0, ...wholes.map((whole) => paragraphs.documentFrequency(whole, PARAGRAPH_TEXT)))
    const sorted = [...list].sort((a, b) => found(a) - found(b))
    return [sorted.slice(0, MOST_WORDS), sorted.slice(MOST_WORDS)]
  }

  /** @param stands of each field, that the words stand there about so */
  #pattern(words: readonly Slot[], stands: Json | undefined, { domain }: Part): Translated {
    const heavy = words.filter(({ isStopWord }) => !isStopWord)
    const sought = distinct(heavy.length > 0 ? heavy : words)
    if (sought.length === 0) return testing(EVERYTHING)
    const query = this.#inDomain(domain, (places) => {
      const all = allOf(sought.map((slot) => this.#slot(slot, 'and', places)))
      const isMuch = this.#isBrief || words.filter(({ parts }) => parts.length > 0).length > MOST_COMPOUNDS
      if (!stands || isMuch) return all
      const inFields = places.list.map(({ path }) => ({ intervals: { [path]: stands } }))
      return { bool: { must: [all], filter: [anyOf(inFields)] } }
    })
    return { query, weighs: true, isExact: false }
  }

  #near({ of, within }: Near, part: Part): Translated {
    const lists = of.map((text) => this.#slots(text)).filter((words) => words.length > 0)
    const gaps = within * lists.length + SLACK * lists.flat().length
    const all = { all_of: { intervals: lists.map(rowOf), max_gaps: gaps } }
    return this.#pattern(lists.flat(), lists.length > 0 ? all : undefined, part)
  }

  #slots(text: string): Slot[] {
    return slots(text, this.#source.analyzer)
  }

  #saidBy(name: string): Json {
    const words = nameWords(name)
    return words.length === 0
      ? NOTHING
      : saying(
          this.#kind,
          words.map((word) => term(`${SAID[this.#kind]}.words`, word)),
        )
  }

  #all(of: readonly Query[], part: Part): Translated {
    const needed: Translated[] = []
    const optional: Translated[] = []
    of.forEach((one, i) => {
      const answer = this.read(one, nth(part, of, i))
      if (one.kind !== 'optional') needed.push(answer)
      else if (answer.weighs) optional.push(answer)
    })
    const tests = needed.filter(({ weighs }) => !weighs)
    const weighed = needed.filter(({ weighs }) => weighs)
    const isExact = needed.every(({ isExact }) => isExact)
    if (weighed.length === 0 && optional.length === 0)
      return { query: filtering(queries(tests)), weighs: false, isExact }
    return {
      query: {
        bool: {
          must: weighed.length > 0 ? queries(weighed) : [EVERYTHING],
          filter: queries(tests),
          should: queries(optional),
          minimum_should_match: 0,
        },
      },
      weighs: true,
      isExact,
    }
  }

  #domain(field: Field): Domain {
    return domain(this.#kind, this.#options.scope, field)
  }

  /** Passages of this kind that hold something in their own fields, or in those of their paragraph or quotes. */
  #inDomain(where: Domain, query: (places: Places) => Json): Json {
    const own = where[this.#kind]
    const other = this.#kind === 'quote' ? 'paragraph' : 'quote'
    const others = where[other]
    const found: Json[] = []
    if (own) found.push(query({ kind: this.#kind, list: places(FIELDS[this.#kind], own, 1) }))
    if (others) {
      const weight = other === 'paragraph' ? CONTEXT_WEIGHT : 1
      const around = query({ kind: other, list: places(OTHER_FIELDS[this.#kind], others, weight) })
      found.push(other === 'quote' ? nested('quotes', around) : around)
    }
    return anyOf(found)
  }

  /** What `scoreSlot` does. */
  #slot(slot: Slot, combine: Combine, places: Places): Json {
    if (this.#isBrief) return this.#briefSlot(slot, combine, places)
    const { wholes, parts, others } = slot
    const written = wholes.map((whole) => this.#term(whole, places))
    if (parts.length > 0) {
      const pieces = parts.map((list) => bestOf(list.map((one) => this.#term(one, places))))
      written.push(combine === 'or' ? anyOf(pieces) : allOf(pieces))
    }
    if (others.length > 0) written.push(this.#others(others, places, wholes))
    return written.length === 0 ? NOTHING : bestOf(written)
  }

  #briefSlot({ wholes, parts, others }: Slot, combine: Combine, { kind, list }: Places): Json {
    const engine = this.#engine(kind)
    const any = [...wholes, ...others, ...(combine === 'or' ? parts.flat() : [])]
    const found = Math.max(...any.flatMap((one) => list.map(({ field }) => engine.documentFrequency(one, field))))
    const idf = inverseFrequency(engine, found)
    const holds = bestOf(
      list.map(({ path, weight }) => terms(path, any.map(termName), weight * idf)),
      SECOND_FIELD,
    )
    if (combine === 'or' || parts.length === 0) return holds
    const held = parts.map((one) => anyOf(list.map(({ path }) => terms(path, one.map(termName)))))
    return anyOf([holds, allOf(held)])
  }

  /** What a term is worth in each field, in both the better and a share of the other. */
  #term(held: string, { kind, list }: Places, share = 1): Json {
    const engine = this.#engine(kind)
    const idf = inverseFrequency(engine, Math.max(...list.map(({ field }) => engine.documentFrequency(held, field))))
    return bestOf(
      list.map(({ path, weight }) => {
        const holds = term(path, termName(held), share * weight)
        // OpenSearch's BM25 has no lower bound.
        return anyOf([holds, weighing(term(path, termName(held)), share * weight * D * idf)])
      }),
      SECOND_FIELD,
    )
  }

  #others(others: readonly string[], places: Places, wholes: readonly string[]): Json {
    const { kind, list } = places
    const engine = this.#engine(kind)
    const isWritten = wholes.some((whole) => list.some(({ field }) => engine.documentFrequency(whole, field) > 0))
    const share = isWritten ? OTHERS_WEIGHT : 1
    if (others.length <= MOST_TERMS) return bestOf(others.map((other) => this.#term(other, places, share)))
    return bestOf(
      list.map(({ path, field, weight }) => {
        const found = engine.anyFrequency?.(others, field) ?? 1
        return terms(path, others.map(termName), share * weight * inverseFrequency(engine, found))
      }),
      SECOND_FIELD,
    )
  }

  #engine(kind: PassageKind): Engine {
    return kind === 'paragraph' ? this.#source.paragraphs : this.#source.quotes
  }
}

/** Documents whose quotes, or which as quotes, are so: all of it is true of one quote. */
export function saying(kind: PassageKind, tests: readonly Json[]): Json {
  return kind === 'quote' ? filtering(tests) : nested(SAID.paragraph, filtering(tests))
}

/** What only says whether a passage will do. */
const testing = (query: Json): Translated => ({ query, weighs: false, isExact: true })

const queries = (list: readonly Translated[]): Json[] => list.map(({ query }) => query)

const places = (paths: readonly (string | undefined)[], fields: readonly number[], weight: number): Place[] =>
  fields.flatMap((field) => {
    const path = paths[field]
    return path === undefined ? [] : { path, field, weight: weight * (WEIGHTS[field] as number) }
  })

/** Words about in a row, of which each may be a compound in the text. */
const rowOf = (words: readonly Slot[]): Json => ({
  all_of: { ordered: true, max_gaps: SLACK * (words.length - 1), intervals: words.map(standing) },
})

/** Where one word stands. */
function standing({ wholes, parts }: Slot): Json {
  const ways = wholes.map(match)
  if (parts.length > 0)
    ways.push({
      all_of: {
        ordered: true,
        max_gaps: 0,
        intervals: parts.map((list) => ({ any_of: { intervals: list.map(match) } })),
      },
    })
  return { any_of: { intervals: ways } }
}

/** A term, as it is. */
const match = (held: string): Json => ({ match: { query: termName(held), analyzer: 'keyword' } })

const nth = (part: Part, of: readonly Query[], i: number): Part => ({
  ...part,
  isLast: part.isLast && i === of.length - 1,
})
