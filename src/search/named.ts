import { fold } from '../text/fold.js'
import type { Speaker } from '../text/speaker.js'

/**
 * Whether a speaker is the one that a name asks for: all its words must be among those of the speaker's name, or, where the
 * article gives no name, of the words that name the speaker. Case and accents do not count. Undefined for a name without
 * a letter or digit.
 *
 * @example
 * named('stoltenberg')?.({ name: 'Jens Stoltenberg', mention: 'il' }) // => true
 */
export function named(name: string): ((speaker: Speaker | undefined) => boolean) | undefined {
  if (name === '') return undefined
  const sought = nameWords(name)
  if (sought.length === 0) return undefined
  return (speaker) => {
    if (!speaker) return false
    const words = new Set(nameWords(speaker.name ?? speaker.mention))
    return sought.every((word) => words.has(word))
  }
}

/** The words of a name, without case and accents: any of them asks for it. */
export const nameWords = (name: string): string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? []
