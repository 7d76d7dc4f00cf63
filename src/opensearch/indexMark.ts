import type { Analyzer } from '../analysis/analyzer.js'
import { FORMAT } from './document.js'

/** By what an index of OpenSearch says how its documents were made: in the `_meta` of its mappings. */
export interface IndexMark {
  readonly format: number
  /** The analyzer's name, for people. */
  readonly analyzer: string
  readonly fingerprint: string
}

export const indexMark = ({ name, fingerprint }: Analyzer): IndexMark => ({
  format: FORMAT,
  analyzer: name,
  fingerprint,
})
