import { LATIN } from '../text/fold.js'

// The word that is being stemmed, one at a time: its letters lie in one place, where endings go and come without a string
// for each step.

/** The letters, as code units. Behind the last there are two zeros at least. */
export let letters = new Uint16Array(130)
/** How many there are. */
export let length = 0
let source = ''
/** How many of the first are the source’s still. */
let same = 0

/** Takes up a word. */
export function load(word: string): void {
  if (word.length * 2 > letters.length) letters = new Uint16Array(word.length * 3)
  const to = letters
  const end = word.length
  for (let at = 0; at < end; at++) to[at] = word.charCodeAt(at)
  to[end] = to[end + 1] = 0
  source = word
  length = same = end
}

/** Longer runs of letters are no words. */
const LONGEST = 64

/** Takes up a form, folded. False if it is no word then, of 1 to 64 letters, a to z: nothing can be done with it. */
export function loadFolded(form: string): boolean {
  const to = letters
  let end = 0
  let unchanged = 0
  for (let at = 0; at < form.length && end <= LONGEST; at++) {
    const code = form.charCodeAt(at)
    let folded = LATIN[code] ?? 0
    if (folded === 0) return false
    for (; folded > 0; folded >>= 8) {
      const letter = folded & 0xff
      if (letter === code && unchanged === end) unchanged++
      to[end++] = letter
    }
  }
  to[end] = to[end + 1] = 0
  source = form
  same = unchanged
  length = end
  return end > 0 && end <= LONGEST
}

/** The word as it is now, in small letters. */
export function unload(): string {
  let word = source.slice(0, Math.min(same, length))
  for (let at = word.length; at < length; at++) {
    const letter = letters[at] as number
    word += String.fromCharCode(letter < 0x60 ? letter | CAPITAL : letter)
  }
  return word
}

/** What makes a capital of a small letter, and none. */
export const CAPITAL = 0x20

/** The word as it is now, with its capitals. */
export const asIs = (): string => String.fromCharCode(...letters.subarray(0, length))

/** Takes the last `cut` letters off, and puts others there. */
export function put(cut: number, ending = ''): void {
  length -= cut
  if (length < same) same = length
  for (let at = 0; at < ending.length; at++) letters[length++] = ending.charCodeAt(at)
  letters[length] = letters[length + 1] = 0
}

/** Puts another letter at a place. */
export function change(at: number, letter: number): void {
  letters[at] = letter
  if (at < same) same = at
}

/** Whether these are the letters from `start` on. */
function has(some: string, start: number): boolean {
  if (start < 0) return false
  for (let at = some.length - 1; at >= 0; at--) if (letters[start + at] !== some.charCodeAt(at)) return false
  return true
}

export const begins = (beginning: string): boolean => has(beginning, 0)
/** Whether the word ends so, before its last `cut` letters. */
export const ends = (ending: string, cut = 0): boolean => has(ending, length - cut - ending.length)
/** Whether there is a letter before the last `cut`, one of these. */
export const endsInOneOf = (some: string, cut = 0): boolean =>
  length > cut && some.includes(String.fromCharCode(letters[length - cut - 1] as number))
