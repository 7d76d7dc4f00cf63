import { grown } from '../text/grown.js'

/** The code units of one key after another. */
export class KeyUnits {
  units = new Uint16Array(64)
  length = 0

  /** Takes the units of a key; how many of the first are as they were. */
  set(key: string): number {
    this.reserve(key.length)
    const before = this.length
    this.length = key.length
    let shared = 0
    while (shared < before && shared < key.length && this.units[shared] === key.charCodeAt(shared)) shared++
    for (let at = shared; at < key.length; at++) this.units[at] = key.charCodeAt(at)
    return shared
  }

  /** Whether another key begins with so many of the units. */
  shares(key: string, count: number): boolean {
    if (count > this.length || count > key.length) return false
    for (let at = count - 1; at >= 0; at--) if (this.units[at] !== key.charCodeAt(at)) return false
    return true
  }

  /** Room for a key of this length. */
  reserve(length: number): void {
    this.units = grown(this.units, length)
  }
}
