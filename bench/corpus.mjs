// A corpus and queries for the benchmarks: a file of your own, or prose made up from the fixtures, always the same.
import { paragraphs } from './measure.mjs'

/** Numbers from 0 to 1 that look random and are the same in every run: mulberry32, Tommy Ettinger, public domain. */
export function randomNumbers(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Paragraphs of the file at `path`, or so many bytes of made-up ones. */
export const corpus = (path, bytes = 1e6) => (path === undefined ? madeUp(bytes) : paragraphs(path))

/** One word in so many is a name nobody has heard of: vocabulary grows with a text, as real vocabulary does. */
const WORDS_PER_NAME = 60
const SENTENCES = 4

/**
 * Paragraphs that walk from word to word as the fixtures do (a Markov chain of order one over their words), so that
 * frequencies are those of French prose. What they say is nonsense.
 */
function madeUp(bytes) {
  const random = randomNumbers(7)
  const { starts, followers } = chain(paragraphs(undefined, 1))
  const one = (list) => list[Math.floor(random() * list.length)]
  const sentence = () => {
    const words = [one(starts)]
    while (!/[.!?…]$/.test(words.at(-1)) && words.length < 60) {
      words.push(random() < 1 / WORDS_PER_NAME ? name(random) : one(followers.get(words.at(-1)) ?? starts))
    }
    return words.join(' ')
  }
  const made = []
  for (let size = 0; size < bytes; size += Buffer.byteLength(made.at(-1))) {
    made.push(Array.from({ length: 1 + Math.floor(random() * 2 * SENTENCES) }, sentence).join(' '))
  }
  return made
}

function chain(texts) {
  const starts = []
  const followers = new Map()
  for (const text of texts) {
    let previous = '.'
    for (const word of text.split(/[^\S\u00a0\u202f]+/).filter((part) => part !== '')) {
      if (/[.!?…]$/.test(previous)) starts.push(word)
      else if (followers.has(previous)) followers.get(previous).push(word)
      else followers.set(previous, [word])
      previous = word
    }
  }
  return { starts, followers }
}

const SYLLABLES = 'ba ro mi len tou vel sar gué chan dri fau nel pas quin ver moi'.split(' ')

/** A made-up name of two to four syllables; short ones come back often. */
function name(random) {
  const syllables = 2 + Math.floor(random() ** 2 * 3)
  const written = Array.from({ length: syllables }, () => SYLLABLES[Math.floor(random() ** 2 * SYLLABLES.length)]).join(
    '',
  )
  return written[0].toUpperCase() + written.slice(1)
}

/** The kinds of queries; each is made of the words of a paragraph, its `source`. */
export const KINDS = ['or', 'and', 'prefix', 'typo']

/** So many queries of each kind, of one to four words of four letters or more: `{ or: [{ words, source }], … }`. */
export function queries(texts, count = 100) {
  const random = randomNumbers(11)
  const drawn = () => {
    for (;;) {
      const source = Math.floor(random() * texts.length)
      const words = [...new Set(texts[source].match(/(?<![\p{L}\p{M}'’-])[\p{L}]{4,}(?![\p{L}\p{M}'’-])/gu) ?? [])]
      const wanted = 1 + Math.floor(random() * 4)
      if (words.length < wanted) continue
      return {
        source,
        words: Array.from({ length: wanted }, () => words.splice(Math.floor(random() * words.length), 1)[0]),
      }
    }
  }
  const last = (words, change) => [...words.slice(0, -1), change(words.at(-1))]
  const made = {
    or: (words) => words,
    and: (words) => words,
    prefix: (words) => last(words, (word) => word.slice(0, Math.max(3, Math.ceil(word.length * 0.7)))),
    typo: (words) => last(words, (word) => misspelt(word, random)),
  }
  return Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      Array.from({ length: count }, drawn).map(({ source, words }) => ({ source, words: made[kind](words) })),
    ]),
  )
}

/** Two neighbouring letters inside the word change places, or one is left out. */
function misspelt(word, random) {
  const at = 1 + Math.floor(random() * (word.length - 2))
  const [before, one, two, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)]
  return random() < 0.5 ? before + two + one + after : before + two + after
}
