import type { StoredQuote } from '../snapshot/snapshot.js'
import { fold } from '../text/fold.js'
import type { Speaker } from '../text/speaker.js'
import type { CheckedOptions } from './options.js'

/** Whether a quote has the speaker and the use that the options ask for; undefined if they ask for neither. */
export function quoteFilter({ speaker, use }: CheckedOptions): ((quote: StoredQuote) => boolean) | undefined {
  const words = nameWords(speaker ?? '')
  const sought = words.length > 0 ? words : undefined
  if (sought === undefined && use === undefined) return undefined
  return (quote) => (use === undefined || quote.use === use) && (sought === undefined || isNamed(quote.speaker, sought))
}

function isNamed(speaker: Speaker | undefined, sought: readonly string[]): boolean {
  if (!speaker) return false
  const words = new Set(nameWords(speaker.name ?? speaker.mention))
  return sought.every((word) => words.has(word))
}

const nameWords = (name: string): string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? []
