import type { Client } from '@opensearch-project/opensearch'
import type { Analyzer } from '../analysis/analyzer.js'
import { GuillemetError, shown } from '../text/error.js'
import { FORMAT } from './document.js'
import type { IndexMark } from './indexMark.js'

/**
 * Refuses an index whose documents others made, or with another analyzer: they would have other terms, and searches find nothing.
 *
 * @param analyzer undefined where terms do not matter
 * @param count how many indices the name may stand for: only one can be written
 * @throws GuillemetError `opensearch-index`; what the client throws, but for an index that is not there
 */
export async function checkIndex(
  client: Client,
  index: string,
  analyzer: Analyzer | undefined,
  count: 'one' | 'any',
): Promise<void> {
  const found = Object.entries(await marks(client, index))
  if (found.length === 0) throw absent(index)
  if (found.length > 1 && count === 'one')
    throw wrong(
      `${shown(index)} stands for ${found.length} indices, and articles are written into one. Name it: ${found.map(([name]) => name).join(', ')}.`,
    )
  for (const [name, mark] of found) {
    if (mark === undefined)
      throw wrong(
        `The index ${shown(name)} was not created with \`indexBody\`. Create another one: client.indices.create({ index, body: indexBody() }).`,
      )
    if (mark.format !== FORMAT)
      throw wrong(
        `The index ${shown(name)} has documents of format ${mark.format}, but this guillemet makes and reads format ${FORMAT}. Create another one with \`indexBody\`, and fill it with \`bulk\`.`,
      )
    if (analyzer && mark.fingerprint !== analyzer.fingerprint)
      throw wrong(
        `The index ${shown(name)} was created for the analyzer ${shown(mark.fingerprint)}, got ${shown(analyzer.fingerprint)}. Pass the analyzer it was created for, or create another index and fill it.`,
      )
  }
}

const wrong = (message: string, options?: ErrorOptions) => new GuillemetError('opensearch-index', message, options)

const absent = (index: string, options?: ErrorOptions) =>
  wrong(
    `There is no index ${shown(index)}. Create it first: client.indices.create({ index, body: indexBody() }).`,
    options,
  )

/** Of each index that has the name, or that the name is an alias of; none of a pattern that fits no index. */
async function marks(client: Client, index: string): Promise<Record<string, IndexMark | undefined>> {
  try {
    const { body } = await client.indices.getMapping({ index })
    return Object.fromEntries(
      Object.entries(body).map(([name, { mappings }]) => [name, mappings._meta?.guillemet as IndexMark | undefined]),
    )
  } catch (cause) {
    if ((cause as { statusCode?: unknown } | null)?.statusCode !== 404) throw cause
    throw absent(index, { cause })
  }
}
