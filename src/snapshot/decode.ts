import type { Analyzer } from '../analysis/analyzer.js'
import { list, record, refuse } from './check.js'
import { decodeArticle } from './decodeArticle.js'
import { decodeLexicon } from './decodeLexicon.js'
import { decodePostings } from './decodePostings.js'
import { otherAnalyzer, otherVersion } from './mismatch.js'
import {
  PARAGRAPH_FIELDS,
  QUOTE_FIELDS,
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
  type Snapshot,
  type StoredArticle,
} from './snapshot.js'
import { toSnapshot } from './toSnapshot.js'

/**
 * A snapshot in parsed JSON, checked whole: format, version, analyzer, then every span, number and term.
 * `Meta` is taken on trust.
 *
 * @throws GuillemetError `not-a-snapshot`, `snapshot-version` or `snapshot-analyzer`
 */
export function decode<Meta>(source: unknown, analyzer: Analyzer): Snapshot<Meta> {
  const document = record(source, '')
  if (document.format !== SNAPSHOT_FORMAT) refuse('format', `"${SNAPSHOT_FORMAT}"`, document.format)
  if (document.version !== SNAPSHOT_VERSION) throw otherVersion(document.version)
  if (document.analyzer !== analyzer.fingerprint) throw otherAnalyzer(document.analyzer, analyzer)
  const articles = list(document.articles, 'articles').map((article, i) =>
    decodeArticle<Meta>(article, `articles[${i}]`),
  )
  distinctIds(articles)
  const count = (key: 'paragraphs' | 'quotes') => articles.reduce((sum, article) => sum + article[key].length, 0)
  const content = {
    articles,
    paragraphs: decodePostings(document.paragraphs, 'paragraphs', PARAGRAPH_FIELDS, count('paragraphs')),
    quotes: decodePostings(document.quotes, 'quotes', QUOTE_FIELDS, count('quotes')),
    lexicon: decodeLexicon(document.lexicon, 'lexicon', count('paragraphs')),
  }
  const snapshot = toSnapshot(analyzer.fingerprint, content)
  if (document.checksum !== snapshot.checksum)
    refuse('checksum', `${snapshot.checksum}, as the content says`, document.checksum)
  return snapshot
}

function distinctIds(articles: readonly StoredArticle[]): void {
  const seen = new Set<string>()
  articles.forEach(({ id }, i) => {
    if (seen.has(id)) refuse(`articles[${i}].id`, 'an id of its own', id)
    seen.add(id)
  })
}
