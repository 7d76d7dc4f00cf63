import type { Analyzer } from '../analysis/analyzer.js'
import { GuillemetError, shown } from '../text/error.js'
import { SNAPSHOT_VERSION } from './snapshot.js'

export const otherVersion = (version: unknown): GuillemetError =>
  new GuillemetError(
    'snapshot-version',
    `This snapshot has version ${shown(version)}, but this guillemet reads version ${SNAPSHOT_VERSION}. Build it again with \`guillemet build\`.`,
  )

export const otherAnalyzer = (built: unknown, { fingerprint }: Analyzer): GuillemetError =>
  new GuillemetError(
    'snapshot-analyzer',
    `This snapshot was built with the analyzer ${shown(built)}, but it is opened with ${shown(fingerprint)}. Pass the analyzer it was built with, or build it again.`,
  )
