import { after, inversionIn } from './after.js'
import type { Quote, Speaker } from './article.js'
import { before, predicate } from './before.js'
import type { Block } from './block.js'
import { IS } from './form.js'
import { formAt, is, type Reader, reader } from './names.js'
import { type Entity, type Mention, mentionsBetween, type People, people, wordsOf } from './people.js'
import { outersOf, type Quotation } from './quotes.js'
import { pronounReferent, type Referent, referent, resumeRoles, type Turn } from './resolve.js'
import { type Shape, SPOKEN, shapeOf } from './shape.js'
import type { Source } from './source.js'
import { narration, SIGNS, tokensOf } from './tokens.js'
import { labelled, useOf } from './use.js'
import { Vocabulary } from './vocabulary.js'

/** What is said about a quotation by the words around it and in it. */
export type Attribution = Pick<Quote, 'use' | 'speaker' | 'verb'>

/** An attribution, and whom it names, while the others are made. */
interface Draft {
  readonly use: Attribution['use']
  readonly speaker: Speaker | undefined
  readonly verb: string | undefined
  readonly entity: Entity | undefined
  readonly shape: Shape
  readonly quote: number
}

/**
 * Who said each quotation, in the order of the quotations.
 *
 * Frames first (the words after, before and around a quote), then what carries a speaker on: a list of quotes, a
 * quote that goes on after its attribution, a paragraph that goes on. Persons are found once over the article.
 */
export function attribute(text: string, blocks: readonly Block[], quotations: readonly Quotation[]): Attribution[] {
  if (quotations.length === 0) return []
  const vocabulary = new Vocabulary()
  const tokens = narration(text, blocks, quotations, vocabulary)
  const r = reader(tokens, vocabulary)
  const everybody = people(r)
  resumeRoles(r, everybody)
  const article = new Article(r, everybody, quotations)
  for (let index = 0; index < quotations.length; index++) article.draft(index)
  article.carryOn()
  return article.drafts
}

class Article {
  readonly drafts: Draft[] = []
  private readonly turns: Turn[] = []
  /** For each quotation, the one right around it, or -1. */
  private readonly outers: readonly number[]
  private lastSpeaker?: Draft

  constructor(
    private readonly r: Reader,
    private readonly people: People,
    private readonly quotations: readonly Quotation[],
  ) {
    this.outers = outersOf(quotations)
  }

  draft(index: number): void {
    const quotation = this.quotations[index]
    if (!quotation) return
    const spoken = quotation.mark === 'dash' || quotation.mark === 'block'
    const shape = spoken ? SPOKEN : shapeOf(this.r.tokens.text, quotation.parts, this.r.vocabulary)
    const place = this.r.tokens.places[index] ?? -1
    const draft = place >= 0 ? this.outer(quotation, place, shape) : this.nested(index, quotation, shape)
    if (draft.speaker) this.lastSpeaker = draft
    this.drafts.push(draft)
  }

  private outer(quotation: Quotation, place: number, shape: Shape): Draft {
    const { r } = this
    const dialogue = quotation.mark === 'dash' || quotation.mark === 'block'
    const framed = sourceOf(r, quotation, place, shape)
    const source = framed ?? this.goesOn(place, shape)
    const label = !dialogue && quotation.incises.length === 0 && labelled(r, place, shape, source)
    const use = dialogue ? 'speech' : useOf(r, place, shape, source, label)
    if (!source || use === 'mention')
      return { use, speaker: undefined, verb: undefined, entity: undefined, shape, quote: place }
    const named = this.speaker(source)
    if (named.entity) this.turns.push({ token: place, entity: named.entity })
    return { use, speaker: named.speaker, verb: source.verb, entity: named.entity, shape, quote: place }
  }

  /** A predicate in quotes after what its subject said: `Elle a dû « tout réapprendre »`. */
  private goesOn(place: number, shape: Shape): Source | undefined {
    const source = shape.capital ? undefined : predicate(this.r, place)
    const turn = this.turns.at(-1)
    if (!source || !turn || (this.r.tokens.blocks[turn.token] ?? 0) !== (this.r.tokens.blocks[place] ?? 0))
      return undefined
    return this.speaker(source).entity === turn.entity ? source : undefined
  }

  /** A quote in a quote: only its use is told, by the words around it in the outer one. */
  private nested(index: number, quotation: Quotation, shape: Shape): Draft {
    const { r, quotations } = this
    const outer = quotations[this.outers[index] ?? -1]
    if (!outer) return inside(shape.whole ? 'speech' : 'mention', undefined, shape)
    // The words near it are enough: an outer quote with a thousand quotes in it is not read a thousand times. What somebody says may
    // have ended before it, where it stands in the story that goes on.
    const near = {
      start: Math.max(outer.start, quotation.outer.start - NEAR),
      end: Math.min(Math.max(outer.end, quotation.outer.end), quotation.outer.end + NEAR),
    }
    const tokens = tokensOf(r.tokens.text, near, [index], quotations, r.vocabulary)
    const inner: Reader = { tokens, proper: r.proper, vocabulary: r.vocabulary }
    const place = tokens.places[index] ?? -1
    const source = place < 0 ? undefined : sourceOf(inner, quotation, place, shape)
    const use = useOf(inner, place, shape, source, place >= 0 && labelled(inner, place, shape))
    return inside(use, use === 'speech' ? source?.verb : undefined, shape)
  }

  /** The speaker that a source names, with the name that the article has. */
  private speaker(source: Source): { speaker?: Speaker; entity?: Entity } {
    const { r, people, turns } = this
    const { phrase, pronoun, how } = source
    const last = source.again ? this.lastSpeaker : undefined
    if (last?.speaker) return { speaker: { ...last.speaker, how, confidence: source.confidence }, entity: last.entity }
    if (phrase) {
      const who = referent(r, people, phrase, turns)
      const to = phrase.name && phrase.name.from >= phrase.end ? phrase.end : phrase.to
      return this.named(
        who,
        wordsOf(r, { from: phrase.from, to, contracted: phrase.contracted }),
        { from: phrase.from, to },
        how,
        source.confidence,
      )
    }
    if (pronoun === undefined) return {}
    const who = pronounReferent(r, people, pronoun, turns, source.gender)
    return this.named(who, formAt(r, pronoun).lower, { from: pronoun, to: pronoun + 1 }, how, source.confidence)
  }

  private named(who: Referent, mention: string, at: { from: number; to: number }, how: string, sure: number) {
    const { starts, ends } = this.r.tokens
    const span = { start: starts[at.from] ?? 0, end: ends[at.to - 1] ?? 0 }
    const confidence = Math.round(sure * who.confidence * 100) / 100
    const name = confidence >= LEAST_CONFIDENCE ? who.name : undefined
    const speaker: Speaker = name ? { name, mention, span, how, confidence } : { mention, span, how, confidence }
    return { speaker, entity: name ? who.entity : undefined }
  }

  /** Give quotes without an attribution the speaker of a neighbour that they continue. */
  carryOn(): void {
    for (let i = this.drafts.length - 1; i >= 0; i--) this.list(i)
    this.drafts.forEach((_, i) => {
      this.list(i, -1)
      this.follow(i)
    })
  }

  /** `« A », « B » et « C », a dit X`: the members of a list share their frame. */
  private list(i: number, step: 1 | -1 = 1): void {
    const draft = this.drafts[i]
    const other = this.drafts[i + step]
    if (!draft || !other || draft.quote < 0 || other.quote < 0 || draft.speaker || draft.verb || !other.verb) return
    const [from, to] = step === 1 ? [draft.quote, other.quote] : [other.quote, draft.quote]
    if (!listed(this.r, from, to)) return
    const { use, speaker, verb, entity } = other
    const shared = speaker && { ...speaker, how: 'same-sentence' }
    this.drafts[i] = { use, speaker: shared, verb, entity, shape: draft.shape, quote: draft.quote }
  }

  /** A whole quote right after an attributed one, or at the head of a paragraph after a paragraph of one speaker. */
  private follow(i: number): void {
    const draft = this.drafts[i]
    const quotation = this.quotations[i]
    if (!draft || !quotation || draft.speaker || draft.verb || draft.quote < 0 || draft.use !== 'speech') return
    if (quotation.mark === 'dash' || quotation.mark === 'block' || !draft.shape.whole) return
    const earlier = this.earlier(i)
    const continued = earlier && this.continues(earlier, draft)
    if (continued) this.take(i, draft, earlier, continued)
    else this.narrated(i, draft)
  }

  private earlier(i: number): Draft | undefined {
    for (let at = i - 1; at >= 0 && at > i - 4; at--) {
      const draft = this.drafts[at]
      if (draft && draft.quote >= 0 && draft.use === 'speech') return draft
    }
    return undefined
  }

  /** How sure it is that `draft` goes on with the speech of `earlier`; 0 if it does not. */
  private continues(earlier: Draft, draft: Draft): number {
    const { blocks, sentences } = this.r.tokens
    if (!earlier.speaker || (earlier.speaker.confidence ?? 0) < 0.5) return 0
    const paragraphs = (blocks[draft.quote] ?? 0) - (blocks[earlier.quote] ?? 0)
    const between = (sentences[draft.quote] ?? 0) - (sentences[earlier.quote] ?? 0)
    const heads = this.r.tokens.sentenceStarts[sentences[draft.quote] ?? 0] === draft.quote
    if (paragraphs === 0) return between === 0 || (between === 1 && heads) ? 0.85 : 0
    if (earlier.shape.asks || draft.shape.asks || earlier.speaker.how === 'continuation') return 0
    return paragraphs === 1 && atHeadOfParagraph(this.r, draft.quote) && between <= 3 ? 0.65 : 0
  }

  private take(i: number, draft: Draft, { speaker, entity }: Draft, sure: number): void {
    if (!speaker) return
    const { name, mention, span } = speaker
    const again = { ...(name && { name }), mention, span, how: 'continuation', confidence: sure }
    this.drafts[i] = spokenBy(draft, again, entity)
  }

  /** A quote that stands alone after a sentence about one person. */
  private narrated(i: number, draft: Draft): void {
    const { r } = this
    const { sentences, blocks } = r.tokens
    const here = sentences[draft.quote] ?? 0
    if (r.tokens.sentenceStarts[here] !== draft.quote) return
    const next = formAt(r, draft.quote + 1)
    if (is(next, IS.WORD) && sentences[draft.quote + 1] === here) return
    const mentions = mentionsBetween(this.people, r.tokens.sentenceStarts[here - 1] ?? 0, draft.quote)
    const persons = new Set(
      mentions.filter(({ entity }) => entity.kind === 'person' || entity.kind === 'role').map(({ entity }) => entity),
    )
    const [subject] = mentions
    if (persons.size !== 1 || !subject || subject.role !== 'subject' || !spoken(subject)) return
    const near = (blocks[draft.quote] ?? 0) === (blocks[subject.token] ?? 0)
    const { speaker, entity } = this.named(
      { name: subject.entity.name, entity: subject.entity, confidence: 1 },
      wordsOf(r, subject.phrase),
      subject.phrase,
      'narration',
      near ? 0.6 : 0.5,
    )
    this.drafts[i] = spokenBy(draft, speaker, entity)
  }
}

/** A quote in a quote. */
const inside = (use: Draft['use'], verb: string | undefined, shape: Shape): Draft => ({
  use,
  speaker: undefined,
  verb,
  entity: undefined,
  shape,
  quote: -1,
})

const spokenBy = ({ use, verb, shape, quote }: Draft, speaker: Speaker | undefined, entity: Entity | undefined) => ({
  use,
  speaker,
  verb,
  entity,
  shape,
  quote,
})

/** A person, or a role that stands for one: `l'entraîneur`. */
const spoken = ({ entity, phrase }: Mention): boolean =>
  entity.kind === 'person' || (entity.kind === 'role' && phrase.definite && !entity.plural)

/** How far around a nested quote its frame is sought, in characters. */
const NEAR = 300

/** Below this nobody is named: the mention stands alone. */
const LEAST_CONFIDENCE = 0.45

/** The best frame of a quote. */
function sourceOf(r: Reader, quotation: Quotation, place: number, shape: Shape): Source | undefined {
  const incised = quotation.incises.length > 0
  const following = after(r, place + 1, incised ? SPOKEN : shape)
  if (following && following.confidence > 0 && (incised || following.how !== 'subject-verb')) return following
  const preceding = before(r, place)
  if (preceding && preceding.confidence > 0) return preceding
  return following ?? inversionIn(r, place + 1) ?? preceding
}

/** Whether nothing but commas, `et`, `ou`, determiners and prepositions stands between two quotes of a sentence. */
function listed(r: Reader, from: number, to: number): boolean {
  if (r.tokens.sentences[from] !== r.tokens.sentences[to]) return false
  for (let i = from + 1; i < to; i++) {
    const form = formAt(r, i)
    if (form === SIGNS.comma || form === SIGNS.quote || form === SIGNS.semicolon) continue
    if (!is(form, IS.COORDINATOR | IS.DETERMINER | IS.PREPOSITION | IS.SUBORDINATOR | IS.ADVERB)) return false
  }
  return to - from < 9
}

function atHeadOfParagraph(r: Reader, quote: number): boolean {
  return quote === 0 || formAt(r, quote - 1) === SIGNS.break
}
