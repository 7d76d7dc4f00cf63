import type { AsyncIndex } from '../worker/asyncIndex.js'
import { openInWorker } from '../worker/openInWorker.js'
import type { Meta } from './asked.js'

/** An index that is being opened, or is open. */
export interface Lease {
  readonly index: Promise<AsyncIndex<Meta>>
  /** The last one who releases it closes the index. */
  release(): void
  /** Nobody else gets this index: it has broken down. */
  discard(): void
}

/** Where a snapshot is, and its texts if they are apart. */
export interface SnapshotAddress {
  readonly src: string
  readonly texts: string | undefined
}

/** @param share of what is to be loaded, from 0 to 1; undefined if nobody knows how much that is */
export type OnProgress = (share: number | undefined) => void

interface Shared {
  readonly index: Promise<AsyncIndex<Meta>>
  readonly listeners: Set<OnProgress>
  leases: number
}

const opened = new Map<string, Shared>()

/** Those whose last answer was of no use: the browser must not answer with what it kept of it. */
const failed = new Set<string>()

/**
 * The index at an address: the elements of a page that ask for the same one share it. One that could not be opened is forgotten, so that it
 * can be asked for again.
 *
 * @param worker starts the worker, if not the package's own
 */
export function lease(address: SnapshotAddress, worker: (() => Worker) | undefined, onProgress: OnProgress): Lease {
  const key = `${address.src} ${address.texts ?? ''}`
  const shared = opened.get(key) ?? open(address, key, worker)
  let isHeld = true
  shared.leases++
  shared.listeners.add(onProgress)
  return {
    index: shared.index,
    release() {
      if (!isHeld) return
      isHeld = false
      shared.leases--
      shared.listeners.delete(onProgress)
      // Later: an element that is moved leaves the page and comes back at once.
      setTimeout(() => {
        if (shared.leases > 0) return
        if (opened.get(key) === shared) opened.delete(key)
        shared.index.then(
          (index) => index.close(),
          () => {},
        )
      })
    },
    discard() {
      if (opened.get(key) === shared) opened.delete(key)
    },
  }
}

function open({ src, texts }: SnapshotAddress, key: string, worker: (() => Worker) | undefined): Shared {
  const listeners = new Set<OnProgress>()
  const index = openInWorker<Meta>(src, {
    texts,
    worker,
    request: { cache: failed.has(key) ? 'reload' : 'default' },
    onProgress: ({ loaded, total }) => {
      for (const listener of listeners) listener(total ? loaded / total : undefined)
    },
  })
  const shared: Shared = { index, listeners, leases: 0 }
  opened.set(key, shared)
  index.then(
    () => failed.delete(key),
    () => {
      failed.add(key)
      if (opened.get(key) === shared) opened.delete(key)
    },
  )
  return shared
}
