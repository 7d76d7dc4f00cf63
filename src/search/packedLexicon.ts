import { ByteReader } from '../snapshot/byteReader.js'
import { readUnits } from '../snapshot/codeUnits.js'
import { refuseBytes } from '../snapshot/damaged.js'
import { BLOCK, NIBBLE } from '../snapshot/layout.js'
import { grown } from '../text/grown.js'
import { wordKey } from '../text/wordKey.js'
import { KeyUnits } from './keyUnits.js'
import { ALL_KEYS, type KeyVisitor, type Lexicon } from './lexicon.js'
import { blockStarts } from './packedTerms.js'

/** Keys whose first words are kept: single letters are asked for again and again. */
const KEPT = 256

export interface PackedWords {
  readonly blocks: Uint8Array
  readonly words: Uint8Array
  readonly stats: Uint8Array
}

/** The words of a packed index, read where they lie; those of one block are kept. */
export class PackedLexicon implements Lexicon {
  readonly size: number
  readonly #letters: Uint8Array
  readonly #starts: Uint32Array
  readonly #stats: Uint8Array
  readonly #statStarts: Uint32Array
  #block = -1
  #words: string[] = []
  /** The keys of the first words of blocks, as they were needed. */
  readonly #heads = new Map<number, string>()
  readonly #firsts = new Map<string, number>()

  constructor({ blocks, words, stats }: PackedWords, size: number) {
    const [starts, statStarts] = blockStarts(blocks, size, [words, stats]) as [Uint32Array, Uint32Array]
    this.size = size
    this.#letters = words
    this.#starts = starts
    this.#stats = stats
    this.#statStarts = statStarts
  }

  key(word: number): string {
    return wordKey(this.spelling(word))
  }

  spelling(word: number): string {
    const block = Math.floor(word / BLOCK)
    if (this.#block !== block) {
      this.#words = []
      let bytes: Uint8Array = new Uint8Array(64)
      this.#read(block, (_, shared, length, at) => {
        bytes = written(bytes, this.#letters, shared, length, at)
        this.#words.push(readUnits(bytes, 0, length))
      })
      this.#block = block
    }
    return this.#words[word % BLOCK] as string
  }

  passages(word: number): number {
    const block = Math.floor(word / BLOCK)
    const reader = new ByteReader(this.#stats, this.#statStarts[block], this.#statStarts[block + 1])
    for (let i = word % BLOCK; i > 0; i--) reader.varint()
    return reader.varint() + 1
  }

  first(key: string): number {
    if (this.#firsts.size >= KEPT) this.#firsts.clear()
    const first = this.#firsts.get(key) ?? this.#seek(key)
    this.#firsts.set(key, first)
    return first
  }

  #seek(key: string): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#head(middle) < key) low = middle + 1
      else high = middle
    }
    if (low === 0) return 0
    const end = Math.min(low * BLOCK, this.size)
    let word = (low - 1) * BLOCK + 1
    while (word < end && this.key(word) < key) word++
    return word
  }

  /** The key of a block's first word. */
  #head(block: number): string {
    const kept = this.#heads.get(block)
    if (kept !== undefined) return kept
    const start = this.#starts[block] as number
    const reader = new ByteReader(this.#letters, start + this.#count(block))
    let length = (this.#letters[start] as number) & NIBBLE
    if (length === NIBBLE) length += reader.varint()
    const key = wordKey(readUnits(this.#letters, reader.at, Math.min(reader.at + length, this.#letters.length)))
    this.#heads.set(block, key)
    return key
  }

  walk(from: number, to: number, visit: KeyVisitor): void {
    const letters = this.#letters
    const keys = new FoldedKeys()
    /** The word that was read last, and how much of it all words since then have. */
    let word: Uint8Array = new Uint8Array(64)
    let known = 0
    /** What has so many units of its key need not be shown. */
    let units = ALL_KEYS
    /** Nor what has so many of its bytes: it is gone over by its lengths alone, and the letters of that word stay. */
    let enough = ALL_KEYS
    const show = (number: number, shared: number, length: number, at: number): void => {
      const added = length - shared
      if (number % BLOCK > 0) known = Math.min(known, shared)
      else for (known = 0; known < added && known < enough && letters[at + known] === word[known]; ) known++
      if (known >= enough || number >= to) return
      word = written(word, letters, shared, length, at)
      if (number < from) return
      const same = keys.read(word, length, known)
      units = visit(number, keys.units, keys.length, same)
      enough = keys.bytesOf(units)
      known = length
    }
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
      // Keys are sorted: where the next block begins with enough, all of this one do.
      const isGoneOver = (block + 1) * BLOCK < to && keys.shares(this.#head(block + 1), units)
      if (!isGoneOver) this.#read(block, show)
    }
  }

  #count(block: number): number {
    return Math.min(BLOCK, this.size - block * BLOCK)
  }

  /** Goes through the words of a block: each has the first `shared` bytes of the one before, and the others stand at a place. */
  #read(block: number, visit: (word: number, shared: number, length: number, at: number) => void): void {
    const letters = this.#letters
    const start = this.#starts[block] as number
    const count = this.#count(block)
    const reader = new ByteReader(letters, start + count, this.#starts[block + 1])
    let length = 0
    for (let i = 0; i < count; i++) {
      const byte = letters[start + i] as number
      let shared = byte >> 4
      let added = byte & NIBBLE
      if (shared === NIBBLE) shared += reader.varint()
      if (added === NIBBLE) added += reader.varint()
      const { at } = reader
      reader.at = at + added
      if (shared > length || reader.at > reader.end) refuseBytes('words that cannot be')
      length = shared + added
      visit(block * BLOCK + i, shared, length, at)
    }
  }
}

/** A word that keeps its first bytes and has the others from a place of a column on. */
function written(word: Uint8Array, letters: Uint8Array, shared: number, length: number, at: number): Uint8Array {
  const bytes = grown(word, length)
  for (let i = shared; i < length; i++) bytes[i] = letters[at + i - shared] as number
  return bytes
}

/** One character's part of a key: no, one or two letters or digits, in 8 bits each; or it takes the whole word to know. */
const WHOLE_WORD = 0xfffe
const LATIN_END = 0x250

/** By code unit, as they were needed; 0 is not known yet, else 1 more than the part. */
const keyParts = new Uint16Array(LATIN_END)

const keyPart = (code: number): number => (keyParts[code] || classify(code)) - 1

function classify(code: number): number {
  keyParts[code] = 1 + partOf(code)
  return keyParts[code] as number
}

function partOf(code: number): number {
  const part = wordKey(`a${String.fromCharCode(code)}`).slice(1)
  if (!/^[a-z0-9]{0,2}$/.test(part)) return WHOLE_WORD
  return part.length === 0 ? 0 : part.charCodeAt(0) | ((part.charCodeAt(1) || 0) << 8)
}

/** Makes the keys of words given as bytes, as `wordKey` does of strings. */
class FoldedKeys extends KeyUnits {
  /** How many units the key has after so many bytes of the word. */
  #ends = new Uint16Array(64)
  /** How many bytes of the word `#ends` knows of. */
  #known = 0

  /** So many of the word's bytes make so many units of the key, if that is known. */
  bytesOf(units: number): number {
    for (let at = 1; at <= this.#known; at++) if ((this.#ends[at] as number) >= units) return at
    return ALL_KEYS
  }

  /** As many of the first bytes as are known: not up to the middle of a character. */
  #start(bytes: Uint8Array, count: number): number {
    let at = Math.min(count, this.#known)
    while (at > 0 && ((bytes[at] as number) & 0xc0) === 0x80) at--
    return at
  }

  read(bytes: Uint8Array, length: number, shared: number): number {
    this.#ends = grown(this.#ends, length + 1)
    this.reserve(2 * length)
    const { units } = this
    const ends = this.#ends
    const before = this.length
    let at = this.#start(bytes, shared)
    let end = at === 0 ? 0 : (ends[at] as number)
    let same = end
    let isSame = true
    while (at < length) {
      const lead = bytes[at] as number
      const size = lead < 0x80 ? 1 : 2
      const code = lead < 0x80 ? lead : ((lead & 0x1f) << 6) | ((bytes[at + 1] as number) & 0x3f)
      const part = lead < 0xe0 && code < LATIN_END ? keyPart(code) : WHOLE_WORD
      if (part === WHOLE_WORD) return this.#readWhole(bytes, length)
      if (size > 1) ends[at + 1] = end
      at += size
      for (let rest = part; rest > 0; rest >>= 8) {
        const unit = rest & 0xff
        if (isSame && end < before && units[end] === unit) same++
        else isSame = false
        units[end++] = unit
      }
      ends[at] = end
    }
    this.#known = length
    this.length = end
    return isNumber(units, end) ? this.#readWhole(bytes, length) : same
  }

  /** A number keeps its points, and some characters need their neighbours. */
  #readWhole(bytes: Uint8Array, length: number): number {
    this.#known = 0
    this.set(wordKey(readUnits(bytes, 0, length)))
    return 0
  }
}

function isNumber(units: Uint16Array, end: number): boolean {
  for (let at = 0; at < end; at++) if ((units[at] as number) > 0x39) return false
  return true
}
