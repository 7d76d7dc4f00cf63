import { readFileSync } from 'node:fs'

/** A way into the package: a key of `exports` with code behind it. */
export interface Door {
  /** What users write: `guillemet/search`. */
  readonly name: string
  /** The file that opens it: `src/search/index.ts`. */
  readonly source: string
}

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Readonly<Record<string, unknown>> }

export const doors: readonly Door[] = Object.entries(exports)
  // Not files to be read or put into a page, nor types alone.
  .filter(([, to]) => typeof to === 'object' && to !== null && 'import' in to)
  .map(([key]) => ({ name: `guillemet${key.slice(1)}`, source: `src${key.slice(1)}/index.ts` }))
