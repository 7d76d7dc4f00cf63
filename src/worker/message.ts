import type { AnalyzerOptions } from '../analysis/options.js'
import type { ErrorCode } from '../text/error.js'
import type { Method } from './methods.js'

// What goes between a page and its worker: plain data, as `postMessage` takes it.

/** A call. Its `id` is above 0: what has 0 is answered by the worker unasked, once it runs. */
export interface Request {
  readonly id: number
  readonly method: Method | 'open'
  readonly args: readonly unknown[]
}

/** What has come to the page for a request: news of it, or what it comes to. */
export type Reply =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: PlainError }

/** An error without what `postMessage` would drop. */
export interface PlainError {
  readonly name: string
  readonly message: string
  readonly code?: ErrorCode
}

/** How much of a snapshot, and of its texts where they are apart, has arrived. */
export interface Progress {
  /** In bytes, as they are after the server's compression is undone. */
  readonly loaded: number
  /** Left out where the server does not say it, as when it compresses. */
  readonly total?: number
}

/** What is to be opened, and how. */
export interface Order {
  /** An absolute address, or what is there. */
  readonly source: string | Uint8Array | Blob
  readonly texts?: string | Uint8Array | Blob
  readonly analyzer?: AnalyzerOptions
  readonly maxBytes?: number
  readonly request?: RequestInit
}
