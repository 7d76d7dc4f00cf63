import { ByteWriter } from './byteWriter.js'
import { TEXT_BLOCK } from './layout.js'
import { narrowed } from './narrowed.js'

/**
 * Packs texts, joined, in blocks of `TEXT_BLOCK` code units, the last one shorter: one byte for each unit, as `UNITS` says, or two, little
 * end first, where a block has other units. Any stretch is cut out where it lies. `textBlocks` has for each block which of the two.
 */
export class TextPacker {
  readonly #blocks = new ByteWriter()
  readonly #texts = new ByteWriter()
  #waiting = ''

  add(text: string): void {
    this.#waiting += text
    let start = 0
    for (; start + TEXT_BLOCK <= this.#waiting.length; start += TEXT_BLOCK)
      this.#put(this.#waiting.slice(start, start + TEXT_BLOCK))
    this.#waiting = this.#waiting.slice(start)
  }

  finish(): { readonly textBlocks: Uint8Array; readonly texts: Uint8Array } {
    if (this.#waiting !== '') this.#put(this.#waiting)
    this.#waiting = ''
    return { textBlocks: this.#blocks.bytes(), texts: this.#texts.bytes() }
  }

  #put(block: string): void {
    const narrow = narrowed(block)
    this.#blocks.byte(narrow ? 1 : 2)
    this.#texts.write(narrow ?? wide(block))
  }
}

function wide(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    bytes[2 * at] = unit & 0xff
    bytes[2 * at + 1] = unit >> 8
  }
  return bytes
}
