import type { Asked } from './asked.js'
import type { Desk } from './desk.js'
import { fieldText, textField } from './domain.js'
import type { Source } from './engine.js'
import { Evaluation } from './evaluation.js'
import { gains } from './gains.js'
import type { CheckedOptions } from './options.js'
import { passageWith } from './passageWith.js'
import { type Slot, termsIn, termsOf } from './slots.js'
import { isWrittenAs } from './written.js'

/** How a word of a query stands in a passage. */
export type MatchRule = 'written' | 'form' | 'correction' | 'beginning' | 'around' | 'none'

export interface ExplainedWord {
  /** As the query writes it. */
  readonly word: string
  /**
   * - `written`: spelled so, but for case
   * - `form`: in another form, or with other accents
   * - `correction`: another word, that it was taken for
   * - `beginning`: a word that begins so
   * - `around`: only in the title, the speaker's name, or the paragraph of the quote
   * - `none`: not at all
   */
  readonly rule: MatchRule
  /** The words of the passage's text that matched, as it writes them, each once. */
  readonly found: readonly string[]
  /** The terms that were looked for. */
  readonly terms: readonly string[]
  /** What it gave. */
  readonly score: number
}

/** Why a passage has its score. */
export interface Explanation {
  readonly id: string
  /** As the hit has it, when it is among those whose texts are looked at; 0 if the passage is no hit. */
  readonly score: number
  readonly words: readonly ExplainedWord[]
  /** What the passage gained by its text: words in the query's order and forms, early, beside each other. */
  readonly agreement: number
}

/** @throws GuillemetError `unknown-id` */
export function explain<Meta>(
  source: Source<Meta>,
  { query }: Asked,
  id: string,
  options: CheckedOptions,
  desk: Desk,
): Explanation {
  const { kind, passage } = passageWith(source, id)
  const evaluation = new Evaluation(source, kind, options, desk)
  const answers = evaluation.answer(query)
  const text = fieldText(source, kind, passage, textField(kind))
  const words = evaluation.words.map((slot): ExplainedWord => {
    const found = written(text, slot, desk)
    const score = evaluation.worth(slot).get(passage)
    const isCorrected = evaluation.corrections.some(({ from }) => from === slot.text)
    return { word: slot.text, rule: rule(slot, found, score, isCorrected), found, terms: termsIn(slot), score }
  })
  const isHit = answers.has(passage)
  const agreement = isHit ? gains(source, kind, evaluation.said, options, desk)(passage) : 0
  return { id, score: isHit ? answers.get(passage) + agreement : 0, words, agreement }
}

/** The words of a text that a word of the query matches. */
const written = (text: string, slot: Slot, { reader }: Desk): string[] => [
  ...new Set(reader.sightings(text, termsOf([slot])).map(({ start, end }) => text.slice(start, end))),
]

function rule(slot: Slot, found: readonly string[], score: number, isCorrected: boolean): MatchRule {
  if (found.length === 0) return score > 0 ? 'around' : 'none'
  if (found.some((word) => isWrittenAs(word, slot.text))) return 'written'
  return isCorrected ? 'correction' : slot.others.length > 0 ? 'beginning' : 'form'
}
