import { GuillemetError, shown } from '../text/error.js'
import type { Span } from '../text/span.js'
import type { Attribution } from './attribution.js'
import { outersOf, type Quotation } from './quotes.js'

/** A stretch of a text that its source gives to somebody, as a page does by `<cite>` and TEI by `who`. */
export interface SpeakerSpan extends Span {
  /** Who speaks there, in full: `Claire Daumier`. */
  readonly name: string
}

/**
 * Attributions of quotations, in their order, with the speakers that the source names.
 *
 * A quotation that begins in such a stretch, the innermost one, is said by its speaker; not one in another that does so
 * too, as it is words that the speaker repeats.
 */
export function withSpeakers(
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  speakers: readonly SpeakerSpan[],
): Attribution[] {
  if (speakers.length === 0) return [...attributions]
  const sorted = [...speakers].sort((a, b) => a.start - b.start || b.end - a.end)
  const around: SpeakerSpan[] = []
  const outers = outersOf(quotations)
  let next = 0
  return quotations.map((quotation, i) => {
    const attribution = attributions[i] as Attribution
    const { start } = quotation
    for (; next < sorted.length && (sorted[next] as SpeakerSpan).start <= start; next++) {
      dropEnded(around, (sorted[next] as SpeakerSpan).start)
      around.push(sorted[next] as SpeakerSpan)
    }
    dropEnded(around, start)
    const outer = quotations[outers[i] as number]
    const span = around.at(-1)
    return !span || (outer && outer.start >= span.start) ? attribution : saidBy(span.name, attribution)
  })
}

/** Stretches overlap as they like: one that has ended may have another under it that has ended too. */
function dropEnded(around: SpeakerSpan[], at: number): void {
  while (around.length > 0 && (around.at(-1) as SpeakerSpan).end <= at) around.pop()
}

/** What the words say beside it stays, unless they name somebody else. */
function saidBy(name: string, { speaker, verb }: Attribution): Attribution {
  const isOther = speaker?.name !== undefined && speaker.name !== name
  const mention = speaker && !isOther ? { mention: speaker.mention, span: speaker.span } : { mention: name }
  return {
    use: 'speech',
    speaker: { name, ...mention, how: 'source', confidence: 1 },
    ...(verb !== undefined && !isOther && { verb }),
  }
}

/**
 * Checks the speakers of an article with a text of this length.
 *
 * @throws GuillemetError `bad-option`
 */
export function checkSpeakers(speakers: unknown, id: string, length: number): void {
  const refuse = (expected: string, got: unknown) =>
    new GuillemetError(
      'bad-option',
      `Expected the \`speakers\` of article ${shown(id)} ${expected}, got ${shown(got)}.`,
    )
  if (!Array.isArray(speakers)) throw refuse('to be an array of `{ start, end, name }`', speakers)
  for (const one of speakers as readonly Partial<SpeakerSpan>[]) {
    const { start, end, name } = one ?? {}
    const isSpan = Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(start) < Number(end)
    if (!isSpan || Number(end) > length) throw refuse(`to lie in its text of ${length} units`, `${start}–${end}`)
    if (typeof name !== 'string' || name.trim() === '') throw refuse('to have a `name` each', name)
  }
}
