import { sums } from '../snapshot/byteReader.js'
import { refuseBytes } from '../snapshot/damaged.js'
import { UNITS } from '../snapshot/narrowUnits.js'
import { TEXT_BLOCK } from '../snapshot/packTexts.js'
import type { PackedTexts } from '../snapshot/shapes.js'

/** Packed texts, joined: cut out where they lie. */
export class TextBlocks {
  readonly #texts: Uint8Array
  /** How many bytes each code unit of a block has. */
  readonly #widths: Uint8Array
  /** Where each block begins, in bytes. */
  readonly #starts: Uint32Array
  readonly #units = new Uint16Array(TEXT_BLOCK)

  /** @param length of all texts, in code units */
  constructor({ textBlocks, texts }: PackedTexts['sections'], length: number) {
    const count = Math.ceil(length / TEXT_BLOCK)
    if (textBlocks.length !== count || textBlocks.some((width) => width !== 1 && width !== 2))
      refuseBytes('blocks of texts of no width')
    const unitsOf = (block: number) => Math.min(TEXT_BLOCK, length - block * TEXT_BLOCK)
    this.#starts = sums(count, (block) => (textBlocks[block] as number) * unitsOf(block))
    if (this.#starts[count] !== texts.length) refuseBytes('blocks of texts that do not fill their section')
    this.#texts = texts
    this.#widths = textBlocks
  }

  /** The code units of the texts from `start` up to `end`, which must be there. */
  slice(start: number, end: number): string {
    let text = ''
    for (let at = start; at < end; ) {
      const block = Math.floor(at / TEXT_BLOCK)
      const first = block * TEXT_BLOCK
      const stop = Math.min(end, first + TEXT_BLOCK)
      text += this.#cut(block, at - first, stop - first)
      at = stop
    }
    return text
  }

  #cut(block: number, start: number, end: number): string {
    const width = this.#widths[block] as number
    const bytes = this.#texts
    const units = this.#units
    let at = (this.#starts[block] as number) + start * width
    for (let i = 0; i < end - start; i++, at += width)
      units[i] =
        width === 1 ? (UNITS[bytes[at] as number] as number) : (bytes[at] as number) | ((bytes[at + 1] as number) << 8)
    return String.fromCharCode.apply(null, units.subarray(0, end - start) as unknown as number[])
  }
}
