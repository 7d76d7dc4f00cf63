import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { doors } from './package/doors.js'

/** What a program can import, and no more. A name added to a door is added here too, on purpose. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  guillemet: [
    'GuillemetError',
    'all',
    'analyze',
    'any',
    'buildMiniSearch',
    'buildSnapshot',
    'citation',
    'containing',
    'createAnalyzer',
    'createIndex',
    'exact',
    'excerpt',
    'french',
    'frenchDate',
    'highlight',
    'highlightRanges',
    'inField',
    'messages',
    'near',
    'not',
    'openIndex',
    'optional',
    'parseQuery',
    'phrase',
    'prefix',
    'printQuery',
    'readArticle',
    'saidBy',
    'sectionOf',
    'stem',
    'textFragment',
    'toHTML',
    'toNodes',
    'typography',
    'where',
  ],
  'guillemet/search': [
    'GuillemetError',
    'all',
    'analyze',
    'any',
    'citation',
    'containing',
    'createAnalyzer',
    'exact',
    'excerpt',
    'french',
    'frenchDate',
    'highlight',
    'highlightRanges',
    'inField',
    'messages',
    'near',
    'not',
    'openIndex',
    'optional',
    'parseQuery',
    'phrase',
    'prefix',
    'printQuery',
    'saidBy',
    'sectionOf',
    'textFragment',
    'toHTML',
    'toNodes',
    'typography',
    'where',
  ],
  'guillemet/minisearch': ['highlights', 'processQueryTerm', 'processTerm', 'tokenize'],
  'guillemet/retext': ['ParseFrench', 'retextFrench', 'retextQuotes'],
  'guillemet/node': ['prebuild', 'readFiles'],
  'guillemet/worker': ['asyncIndex', 'openInWorker'],
  'guillemet/instantsearch': ['instantSearchClient'],
  'guillemet/opensearch': ['bulk', 'indexBody', 'openSearch', 'removeArticles'],
  'guillemet/vite': ['guillemet', 'vitepressOptions'],
  'guillemet/element': ['GuillemetSearch', 'en', 'fr'],
  'guillemet/element/class': ['GuillemetSearch', 'en', 'fr'],
}

describe('public names', () => {
  test('every door has a row', () => {
    expect(Object.keys(NAMES)).toEqual(doors.map(({ name }) => name))
  })

  test.each(doors)('$name', async ({ name, source }) => {
    const names = Object.keys((await import(resolve(source))) as object)
    expect(names.sort()).toEqual(NAMES[name])
  })
})
