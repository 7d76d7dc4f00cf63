import type { ByteWriter } from './byteWriter.js'

/**
 * Writes a text as UTF-8, but each half of a surrogate pair by itself (CESU-8): bytes sort as code units do, and a lone
 * half comes back as it was.
 */
export function writeUnits(writer: Pick<ByteWriter, 'byte'>, text: string): void {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) writer.byte(unit)
    else if (unit < 0x800) {
      writer.byte(0xc0 | (unit >> 6))
      writer.byte(0x80 | (unit & 0x3f))
    } else {
      writer.byte(0xe0 | (unit >> 12))
      writer.byte(0x80 | ((unit >> 6) & 0x3f))
      writer.byte(0x80 | (unit & 0x3f))
    }
  }
}

/** The bytes that `writeUnits` makes of a text. */
export function unitBytes(text: string): readonly number[] {
  const bytes: number[] = []
  writeUnits({ byte: (value) => bytes.push(value) }, text)
  return bytes
}

/** The text that `writeUnits` wrote between two places. Other bytes give some text or other. */
export function readUnits(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; ) {
    const lead = bytes[at] as number
    if (lead < 0x80) {
      text += String.fromCharCode(lead)
      at++
    } else if (lead < 0xe0) {
      text += String.fromCharCode(((lead & 0x1f) << 6) | ((bytes[at + 1] as number) & 0x3f))
      at += 2
    } else {
      const middle = (bytes[at + 1] as number) & 0x3f
      text += String.fromCharCode(((lead & 0x0f) << 12) | (middle << 6) | ((bytes[at + 2] as number) & 0x3f))
      at += 3
    }
  }
  return text
}
