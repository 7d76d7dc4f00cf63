import { wordsWithin } from './edits.js'
import { ALL_KEYS, type Lexicon, wordsBeginning } from './lexicon.js'
import { beginnings, sound } from './sound.js'

/** Shorter words are too near to others. */
const SHORTEST = 4
/** From this length on, a word may have two slips. */
const LONG = 7

/**
 * The words of a lexicon that a word which it does not have may have been meant to be, the likeliest first: one edit away; else
 * sounding alike; else two edits away, or one at its first letter.
 *
 * @param key of the word, as `wordKey` makes it
 */
export function meant(lexicon: Lexicon, key: string): number[] {
  if (key.length < SHORTEST || /\P{L}/u.test(key)) return []
  lexicon.expect?.('meant', key)
  for (const tier of [oneEdit, soundAlikes, moreEdits]) {
    const words = tier(lexicon, key)
    if (words.length > 0) return words.sort((a, b) => lexicon.passages(b) - lexicon.passages(a) || a - b)
  }
  return []
}

const oneEdit = (lexicon: Lexicon, key: string) => within(lexicon, key.charAt(0), key, 1)

function soundAlikes(lexicon: Lexicon, key: string): number[] {
  const heard = sound(key)
  const words: number[] = []
  for (const start of beginnings(key)) {
    const [from, to] = wordsBeginning(lexicon, start)
    lexicon.walk(from, to, (word, units, length) => {
      if (sound(String.fromCharCode(...units.subarray(0, length))) === heard) words.push(word)
      return ALL_KEYS
    })
  }
  return words
}

function moreEdits(lexicon: Lexicon, key: string): number[] {
  const near = key.length < LONG ? [] : within(lexicon, key.charAt(0), key, 2)
  return near.length > 0 ? near : wordsWithin(lexicon, 0, lexicon.size, key, 1)
}

const within = (lexicon: Lexicon, start: string, key: string, most: number) =>
  wordsWithin(lexicon, ...wordsBeginning(lexicon, start), key, most)
