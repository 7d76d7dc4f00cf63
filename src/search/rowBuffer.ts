import type { Row } from './engine.js'

/** A row to be filled again and again. */
export class RowBuffer implements Row {
  count = 0
  passages = new Uint32Array(64)
  frequencies = new Float64Array(64)

  /** Room for a row of this length. What the row held is lost. */
  reserve(count: number): void {
    this.count = count
    if (count <= this.passages.length) return
    this.passages = new Uint32Array(2 * count)
    this.frequencies = new Float64Array(2 * count)
  }
}
