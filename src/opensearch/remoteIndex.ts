import type { Reader } from '../search/reader.js'

/** The read methods of an index, as promises. */
export type RemoteIndex<Meta> = Asynchronous<Reader<Meta>> & {
  /** How many articles there are. */
  size(): Promise<number>
  /** Whether the index has an article with this id, whole. */
  has(id: string): Promise<boolean>
}

type Asynchronous<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Result>
    : never
}
