import { ByteReader, sums } from '../snapshot/byteReader.js'
import { readUnits } from '../snapshot/codeUnits.js'
import { refuseBytes } from '../snapshot/damaged.js'
import { TEXT_BLOCK } from '../snapshot/packTexts.js'
import type { PackedTexts } from '../snapshot/shapes.js'

/** Blocks whose text is kept, as what is asked for next is mostly near. */
const KEPT = 64

/** Packed texts, joined: cut out where they lie. */
export class TextBlocks {
  readonly #texts: Uint8Array
  readonly #view: DataView
  /** Where each block begins, in bytes. */
  readonly #bytes: Uint32Array
  /** Of each block, the lowest two bits of its number. */
  readonly #flags: Uint8Array
  readonly #kept = new Map<number, string>()
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  /** @param length of all texts, in code units */
  constructor({ textBlocks, texts }: PackedTexts['sections'], length: number) {
    const count = Math.ceil(length / TEXT_BLOCK)
    if (textBlocks.length < count) refuseBytes('too few blocks of texts')
    const reader = new ByteReader(textBlocks)
    const flags = new Uint8Array(count)
    this.#bytes = sums(count, (i) => {
      const number = reader.varint()
      flags[i] = number & 3
      return number >>> 2
    })
    // A block may be no more than a late beginning: the last one, of a text whose end is the other half of a pair.
    reader.finish()
    if (this.#bytes[count] !== texts.length) refuseBytes('blocks of texts that do not fill their section')
    this.#texts = texts
    this.#view = new DataView(texts.buffer, texts.byteOffset, texts.byteLength)
    this.#flags = flags
  }

  /** The code units of the texts from `start` up to `end`. */
  slice(start: number, end: number): string {
    if (start >= end) return ''
    let text = ''
    for (let block = this.#blockOf(start); this.#start(block) < end; block++) {
      const first = this.#start(block)
      text += this.#part(block, Math.max(0, start - first), Math.min(end, this.#start(block + 1)) - first)
    }
    return text
  }

  /** A stretch of a block. A short one is decoded by itself: searching reads few lines of many blocks. */
  #part(block: number, from: number, to: number): string {
    if (!this.#kept.has(block) && !((this.#flags[block] as number) & 1) && to - from < TEXT_BLOCK / 2) {
      const start = after(this.#view, this.#bytes[block] as number, from)
      const end = start === undefined ? undefined : after(this.#view, start, to - from)
      if (start !== undefined && end !== undefined) return this.#decoder.decode(this.#texts.subarray(start, end))
    }
    return this.#block(block).slice(from, to)
  }

  #blockOf(unit: number): number {
    const block = Math.floor(unit / TEXT_BLOCK)
    return this.#start(block) > unit ? block - 1 : block
  }

  #start(block: number): number {
    if (block >= this.#flags.length) return Number.POSITIVE_INFINITY
    return block * TEXT_BLOCK + ((this.#flags[block] as number) >> 1)
  }

  #block(block: number): string {
    const kept = this.#kept.get(block)
    if (kept !== undefined) return kept
    const [start, end] = [this.#bytes[block] as number, this.#bytes[block + 1] as number]
    const text =
      (this.#flags[block] as number) & 1
        ? readUnits(this.#texts, start, end)
        : this.#decoder.decode(this.#texts.subarray(start, end))
    if (this.#kept.size >= KEPT) this.#kept.clear()
    this.#kept.set(block, text)
    return text
  }
}

/** The place so many code units after another in UTF-8; undefined if that is between the halves of a pair. */
function after(bytes: DataView, start: number, units: number): number | undefined {
  let at = start
  let left = units
  while (left > 0) {
    // Four letters of ASCII.
    if (left >= 4 && at + 4 <= bytes.byteLength && (bytes.getUint32(at) & 0x80808080) === 0) {
      at += 4
      left -= 4
      continue
    }
    const lead = bytes.getUint8(at)
    at += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    left -= lead < 0xf0 ? 1 : 2
  }
  return left === 0 ? at : undefined
}
