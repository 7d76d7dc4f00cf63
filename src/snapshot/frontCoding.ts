import { ByteWriter } from './byteWriter.js'
import { writeUnits } from './codeUnits.js'
import { BLOCK, NIBBLE } from './layout.js'

/**
 * Writes a sorted list of texts in blocks of `BLOCK`. A block begins with a byte for each text: in the high half how many bytes
 * it shares with the text before, in the low half how many it adds; then, text by text, the bytes that it adds.
 *
 * @param ended called after each block; there, each block's other columns are closed
 */
export function writeFrontCoded(texts: readonly string[], into: ByteWriter, ended: (count: number) => void): void {
  const suffixes = new ByteWriter()
  let [before, units] = [new ByteWriter(), new ByteWriter()]
  for (let start = 0; start < texts.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, texts.length)
    before.clear()
    suffixes.clear()
    for (let at = start; at < end; at++) {
      units.clear()
      writeUnits(units, texts[at] as string)
      const shared = units.sharedLength(before)
      const added = units.length - shared
      into.byte((Math.min(shared, NIBBLE) << 4) | Math.min(added, NIBBLE))
      if (shared >= NIBBLE) suffixes.varint(shared - NIBBLE)
      if (added >= NIBBLE) suffixes.varint(added - NIBBLE)
      suffixes.append(units, shared)
      ;[before, units] = [units, before]
    }
    into.append(suffixes)
    ended(end - start)
  }
}
