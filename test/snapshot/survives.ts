import { createIndex } from '../../src/indexing/createIndex.js'
import { openIndex } from '../../src/search/open.js'
import type { Reader } from '../../src/search/reader.js'
import { GuillemetError } from '../../src/text/error.js'

const QUERIES = ['port dockers', 'accord', 'grues aube', 'écol', 'sarmouvile', '"le port"', 'zzz', 'l’été']

/** What an index says of everything that it has. */
export function everything(index: Reader<unknown> & { has(id: string): boolean }): unknown[] {
  return [
    index.has('port'),
    index.speakers(),
    index.quotes('', { use: 'speech', limit: 100 }),
    index.quotes('', { use: 'mention', limit: 100 }),
    ...QUERIES.flatMap((query) => [
      index.search(query),
      index.quotes(query, { scope: 'quote' }),
      index.paragraphs(query, { combine: 'and', prefix: 'last' }),
    ]),
  ]
}

export type Outcome = 'refused' | 'late' | 'same' | 'different'

/**
 * What becomes of bytes that are no snapshot any more: refused on opening, or by a query; or they still answer as before, or otherwise.
 * Whatever else is thrown, is thrown.
 */
export async function outcome(bytes: Uint8Array, expected: string): Promise<Outcome> {
  let index: Awaited<ReturnType<typeof openIndex>>
  try {
    index = await openIndex(bytes)
  } catch (error) {
    if (error instanceof GuillemetError) return 'refused'
    throw error
  }
  try {
    const answers = JSON.stringify(everything(index))
    createIndex({ from: bytes })
    return answers === expected ? 'same' : 'different'
  } catch (error) {
    if (error instanceof GuillemetError) return 'late'
    throw error
  }
}
