import { ByteWriter } from './byteWriter.js'
import { writeFrontCoded } from './frontCoding.js'
import type { StoredLexicon } from './snapshot.js'

/** The words as written, in the order of their keys, and in how many paragraphs each stands, less 1. */
export function packLexicon({ words, passages }: StoredLexicon): Record<'blocks' | 'words' | 'stats', Uint8Array> {
  const [blocks, letters, stats] = [new ByteWriter(), new ByteWriter(), new ByteWriter()]
  const ends = [0, 0]
  let word = 0
  writeFrontCoded(words, letters, (count) => {
    for (const last = word + count; word < last; word++) stats.varint((passages[word] as number) - 1)
    ;[letters, stats].forEach(({ length }, i) => {
      blocks.varint(length - (ends[i] as number))
      ends[i] = length
    })
  })
  return { blocks: blocks.bytes(), words: letters.bytes(), stats: stats.bytes() }
}
