import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createIndex } from '../../src/indexing/createIndex.js'
import { openIndex } from '../../src/search/open.js'
import { ARTICLES } from '../articles.js'

/**
 * Snapshots of `ARTICLES` by format version, as they were when the version came. They are never written anew: each must open as long
 * as the library reads its version, and find what an index of today finds.
 */
const VERSIONS = ['3', '3-articles']

test.each(VERSIONS)('a snapshot of version %s opens', async (version) => {
  const opened = await openIndex(readFileSync(new URL(`golden/${version}.guillemet`, import.meta.url)))
  const live = createIndex()
  live.add(ARTICLES)
  expect(opened.size).toBe(ARTICLES.length)
  for (const query of ['', 'accord', 'port dockers', 'signé', 'grue', 'ecole'])
    for (const kind of ['search', 'quotes'] as const) expect(opened[kind](query)).toEqual(live[kind](query))
})
