/** The snapshot of `guillemet()`. */
declare module 'virtual:guillemet' {
  import type { OpenIndex, OpenOptions } from 'guillemet/search'

  /** The address of the snapshot: it changes with the content. */
  export const url: string

  /**
   * Fetches the snapshot and opens it, anew each time it is called: keep what it gives. In pages and workers only.
   *
   * @throws GuillemetError as `openIndex` does
   */
  export function open<Meta = Readonly<Record<string, unknown>> | undefined>(
    options?: OpenOptions,
  ): Promise<OpenIndex<Meta>>
}

/** The snapshot of `guillemet({ name: 'livres' })` is `virtual:guillemet/livres`. */
declare module 'virtual:guillemet/*' {
  export * from 'virtual:guillemet'
}
