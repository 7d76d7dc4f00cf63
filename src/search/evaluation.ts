import type { Correction } from './corrected.js'
import type { Desk } from './desk.js'
import { type Domain, domain, fieldText } from './domain.js'
import type { PassageKind, Source } from './engine.js'
import { named } from './named.js'
import type { CheckedOptions, Combine } from './options.js'
import { quoteAt } from './passages.js'
import { holds, inARow, near, type Pattern, spelled } from './pattern.js'
import { distinct, plan } from './plan.js'
import { withBeginnings } from './prefix.js'
import type { Query } from './query/query.js'
import { meetsAt } from './query/where.js'
import { Scores } from './scores.js'
import { type Slot, slots } from './slots.js'
import type { Tally } from './tally.js'

/** A part of a query either weighs passages, or only says whether one will do. */
type Answer = Tally | ((passage: number) => boolean)

/** What part of a query is read. */
interface Part {
  readonly domain: Domain
  /** False inside `not`: its words are not what is sought. */
  readonly isSought: boolean
  /** Whether it is the last, which may still be being typed. */
  readonly isLast: boolean
}

/** A query evaluated over all passages of a kind. */
export class Evaluation<Meta> {
  /** All words that are sought; those of them that count wherever they stand; and in what patterns the others do. */
  readonly words: Slot[] = []
  readonly loose: Slot[] = []
  readonly patterns: Pattern[] = []
  /** What is sought, as the query says it, corrected. */
  readonly said: string[] = []
  /** Names of whom the query wants to hear. */
  readonly speakers: string[] = []
  readonly corrections: Correction[] = []
  /** Where each of the words is sought. */
  readonly #domains = new Map<Slot, Domain>()
  readonly #source: Source<Meta>
  readonly #kind: PassageKind
  readonly #options: CheckedOptions
  readonly #desk: Desk
  readonly #scores: Scores<Meta>

  constructor(source: Source<Meta>, kind: PassageKind, options: CheckedOptions, desk: Desk) {
    this.#source = source
    this.#kind = kind
    this.#options = options
    this.#desk = desk
    this.#scores = new Scores(source, kind, options, desk)
  }

  /**
   * The passages that answer, of those that the options admit by a query of their own, with their scores: 0 where the query
   * weighs nothing. A part without a word asks for nothing.
   *
   * Clears the desk: what searches before have left on it is gone.
   */
  answer(query: Query): Tally {
    this.#desk.tallies.reset()
    const answers = this.#weighed(this.#whole(query))
    const { among } = this.#options
    return among ? this.#scores.filtered(answers, this.#kind, this.#admits(among)) : answers
  }

  /** By an evaluation of its own: what it hears, seeks and corrects is not what this one does. */
  #admits(among: Query): (passage: number) => boolean {
    const options = { ...this.#options, correct: false, prefix: false } as const
    const answer = new Evaluation(this.#source, this.#kind, options, this.#desk).#whole(among)
    return typeof answer === 'function' ? answer : (passage) => answer.has(passage)
  }

  #whole(query: Query): Answer {
    return this.#read(query, { domain: this.#domain(), isSought: true, isLast: true })
  }

  /** What one of `words` is worth by itself, in the fields in which the query seeks it. */
  worth(word: Slot): Tally {
    return this.#scores.word(this.#domains.get(word) ?? {}, word)
  }

  #read(query: Query, part: Part): Answer {
    switch (query.kind) {
      case 'containing':
        return this.#containing(query.text, part)
      case 'phrase':
        this.#hear(part, query.text)
        return this.#pattern(inARow(this.#slots(query.text), query.exact === true), part)
      case 'exact':
        this.#hear(part, query.text)
        return this.#pattern(spelled(this.#slots(query.text)), part)
      case 'prefix':
        return this.#prefix(query.text, part)
      case 'near':
        this.#hear(part, ...query.of)
        return this.#pattern(
          near(
            query.of.map((text) => this.#slots(text)).filter((words) => words.length > 0),
            query.within,
          ),
          part,
        )
      case 'saidBy':
        return this.#saidBy(query.speaker, part)
      case 'where':
        return (passage) => meetsAt(this.#source.place(this.#kind, passage).article.meta, query.key, query.is)
      case 'inField':
        return this.#read(query.query, { ...part, domain: this.#domain(query.field) })
      case 'all':
        return this.#all(query.of, part)
      case 'any':
        return this.#scores.sum(query.of.map((one, i) => this.#weighed(this.#read(one, nth(part, query.of, i)))))
      case 'not':
        return negated(this.#read(query.query, { ...part, isSought: false, isLast: false }))
      case 'optional':
        return this.#read(query.query, part)
      default:
        return query satisfies never
    }
  }

  #hear({ isSought }: Part, ...texts: readonly string[]): void {
    if (isSought) this.said.push(...texts)
  }

  #containing(text: string, part: Part): Answer {
    const { prefix, combine } = this.#options
    const read = plan(text, this.#source, {
      ...this.#options,
      prefix: prefix === 'last' && !part.isLast ? false : prefix,
    })
    this.corrections.push(...read.corrections)
    this.#hear(part, read.text)
    return this.#words(read.slots, combine, part)
  }

  #prefix(text: string, part: Part): Answer {
    this.#hear(part, text)
    return this.#words(withBeginnings(text, this.#slots(text), this.#source, true), this.#options.combine, part)
  }

  #seek(words: readonly Slot[], { isSought, domain }: Part): void {
    if (!isSought) return
    this.words.push(...words)
    for (const word of words) this.#domains.set(word, domain)
  }

  /** Passages that have any of the words, or all. */
  #words(list: readonly Slot[], combine: Combine, part: Part): Answer {
    if (list.length === 0) return () => true
    this.#seek(list, part)
    if (part.isSought) this.loose.push(...list)
    return combine === 'or'
      ? this.#scores.anyWord(part.domain, list)
      : this.#scores.intersection(list.map((slot) => this.#scores.word(part.domain, slot)))
  }

  #slots(text: string): Slot[] {
    return slots(text, this.#source.analyzer)
  }

  /** Passages one of whose texts holds all words of a pattern, and holds them so. */
  #pattern(pattern: Pattern, part: Part): Answer {
    const heavy = pattern.words.filter(({ isStopWord }) => !isStopWord)
    const sought = distinct(heavy.length > 0 ? heavy : pattern.words)
    if (sought.length === 0) return () => true
    this.#seek(sought, part)
    if (part.isSought) this.patterns.push(pattern)
    return this.#scores.inDomain(part.domain, (kind, fields) => {
      const candidates = this.#scores.intersection(
        sought.map((slot) => this.#scores.slot(kind, fields, slot, 'and')),
        kind,
      )
      return this.#scores.filtered(candidates, kind, (passage) =>
        fields.some((field) => holds(fieldText(this.#source, kind, passage, field), pattern, this.#desk.reader)),
      )
    })
  }

  #saidBy(speaker: string, part: Part): Answer {
    if (part.isSought) this.speakers.push(speaker)
    const isNamed = named(speaker)
    if (!isNamed) return () => false
    const source = this.#source
    const says = (quote: number) => isNamed(quoteAt(source.place('quote', quote)).speaker)
    return this.#kind === 'quote' ? says : (paragraph) => source.quotesOf(paragraph).some(says)
  }

  #all(of: readonly Query[], part: Part): Answer {
    const tallies: Tally[] = []
    const optional: Tally[] = []
    const tests: ((passage: number) => boolean)[] = []
    of.forEach((one, i) => {
      const answer = this.#read(one, nth(part, of, i))
      if (typeof answer === 'function') {
        if (one.kind !== 'optional') tests.push(answer)
      } else if (one.kind === 'optional') optional.push(answer)
      else tallies.push(answer)
    })
    const holds = (passage: number) => tests.every((test) => test(passage))
    if (tallies.length === 0 && optional.length === 0) return holds
    const base = tallies.length > 0 ? this.#scores.intersection(tallies) : this.#scores.holding(() => true)
    const found = tests.length > 0 ? this.#scores.filtered(base, this.#kind, holds) : base
    for (const tally of optional)
      for (const passage of found.touched) if (tally.has(passage)) found.add(passage, tally.get(passage))
    return found
  }

  #weighed(answer: Answer): Tally {
    return typeof answer === 'function' ? this.#scores.holding(answer) : answer
  }

  #domain(field?: 'title' | 'text' | 'quote'): Domain {
    return domain(this.#kind, this.#options.scope, field)
  }
}

const negated = (answer: Answer): Answer =>
  typeof answer === 'function' ? (passage) => !answer(passage) : (passage) => !answer.has(passage)

const nth = (part: Part, of: readonly Query[], i: number): Part => ({
  ...part,
  isLast: part.isLast && i === of.length - 1,
})
