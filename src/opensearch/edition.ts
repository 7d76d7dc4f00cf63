import { createHash } from 'node:crypto'
import type { Analyzer } from '../analysis/analyzer.js'
import type { StoredArticle } from '../snapshot/snapshot.js'
import { FORMAT } from './document.js'

/**
 * Says which documents an article has: the same one as long as the article, what makes terms of its words, and what makes documents of
 * both are the same. In 64 hexadecimal digits.
 */
export const edition = (article: StoredArticle, { fingerprint }: Analyzer): string =>
  createHash('sha256')
    .update(JSON.stringify([FORMAT, fingerprint, article]))
    .digest('hex')
