import type { OpenIndex } from '../search/open.js'
import type { AsyncIndex } from './asyncIndex.js'
import { createMethods } from './methods.js'

/**
 * An index that is open already, live or from a snapshot, with the methods of one behind a worker: for where there is none, and for tests.
 *
 * It computes in the thread of its caller, each call in a task of its own, so that what is painted and typed comes in between.
 *
 * @example
 * const index = asyncIndex(await openIndex(bytes))
 * await index.search('grue', { channel: 'typing' })
 */
export const asyncIndex = <Meta>(index: OpenIndex<Meta>): AsyncIndex<Meta> =>
  createMethods({
    runsIn: 'page',
    get size() {
      return index.size
    },
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    answer: async (method, args) => (index[method] as (...args: readonly unknown[]) => unknown)(...args),
    close() {},
  })
