import { UNITS } from './narrowUnits.js'

/** The byte that stands for a code unit, or undefined. */
const BYTES = new Map(Array.from(UNITS, (unit, byte) => [unit, byte]))

/** A text with one byte for each code unit, or undefined if it has other units than a narrow text can have. */
export function narrowed(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const byte = BYTES.get(text.charCodeAt(at))
    if (byte === undefined) return undefined
    bytes[at] = byte
  }
  return bytes
}
