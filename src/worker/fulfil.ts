import { createAnalyzer } from '../analysis/createAnalyzer.js'
import { type OpenIndex, openIndex } from '../search/open.js'
import { download } from './download.js'
import type { Order, Progress } from './message.js'

/** Opens what an order says: in a worker, or on the page where there is none. */
export async function fulfil<Meta>(
  { source, texts, analyzer, maxBytes, request }: Order,
  report: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<OpenIndex<Meta>> {
  const files = [source, texts].filter((file) => file !== undefined)
  const states: Progress[] = files.map((file) => (typeof file === 'string' ? { loaded: 0 } : { loaded: 0, total: 0 }))
  const arrived = files.map((file, i) => {
    if (typeof file !== 'string') return file
    return download(file, { ...request, ...(signal && { signal }) }, (state) => {
      states[i] = state
      report(states.reduce(sum))
    })
  })
  const [snapshot, apart] = (await Promise.all(arrived)) as [Uint8Array | Blob, (Uint8Array | Blob)?]
  return openIndex<Meta>(snapshot, { texts: apart, maxBytes, analyzer: analyzer && createAnalyzer(analyzer) })
}

const sum = (a: Progress, b: Progress): Progress => ({
  loaded: a.loaded + b.loaded,
  ...(a.total !== undefined && b.total !== undefined && { total: a.total + b.total }),
})
