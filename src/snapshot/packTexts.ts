import { ByteWriter } from './byteWriter.js'
import { writeUnits } from './codeUnits.js'

/** So many code units of the texts, taken one after another, share a block. */
export const TEXT_BLOCK = 2048

const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * Packs texts, joined, in blocks that can be read one by one. A block begins at a multiple of `TEXT_BLOCK`, or one code unit later if
 * that would part a surrogate pair. It is UTF-8; one with a lone surrogate is what `writeUnits` writes. `blocks` holds for each four times its
 * length in bytes; plus 2 if it begins one later, plus 1 if it has a lone surrogate.
 */
export class TextPacker {
  readonly #blocks = new ByteWriter()
  readonly #texts = new ByteWriter()
  #waiting = ''
  /** Whether the block that waits begins one later than it would. */
  #isLate = false

  add(text: string): void {
    this.#waiting += text
    let start = 0
    for (;;) {
      const end = start + TEXT_BLOCK - (this.#isLate ? 1 : 0)
      // The unit after the block must be there: it may be the other half of a pair.
      if (end >= this.#waiting.length) break
      const isParted = isHigh(this.#waiting.charCodeAt(end - 1)) && isLow(this.#waiting.charCodeAt(end))
      const cut = isParted ? end + 1 : end
      this.#put(this.#waiting.slice(start, cut), isParted)
      start = cut
    }
    this.#waiting = this.#waiting.slice(start)
  }

  finish(): { readonly textBlocks: Uint8Array; readonly texts: Uint8Array } {
    if (this.#waiting !== '') this.#put(this.#waiting, false)
    this.#waiting = ''
    return { textBlocks: this.#blocks.bytes(), texts: this.#texts.bytes() }
  }

  #put(block: string, isNextLate: boolean): void {
    const before = this.#texts.length
    const isLone = LONE_SURROGATE.test(block)
    if (isLone) writeUnits(this.#texts, block)
    else this.#texts.write(new TextEncoder().encode(block))
    this.#blocks.varint(4 * (this.#texts.length - before) + (this.#isLate ? 2 : 0) + (isLone ? 1 : 0))
    this.#isLate = isNextLate
  }
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000
