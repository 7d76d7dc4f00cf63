import type { ParagraphHit, QuoteHit, Span } from 'guillemet'
import { createIndex, GuillemetError, readArticle } from 'guillemet'
import { type InstantSearchClient, instantSearchClient } from 'guillemet/instantsearch'
import { tokenize } from 'guillemet/minisearch'
import { type FileMeta, readFiles } from 'guillemet/node'
import { type OpenIndex, openIndex } from 'guillemet/search'
import { type AsyncIndex, openInWorker } from 'guillemet/worker'

interface Meta {
  date: string
}

const index = createIndex<Meta>()
index.add({ id: 'a', text: '« Non », a dit Ana Roux.', meta: { date: '2024-05-25' } })
// @ts-expect-error: the date is missing
index.add({ id: 'b', text: '', meta: {} })

const [hit]: readonly ParagraphHit<Meta>[] = index.search('non').hits
const quote: QuoteHit<Meta> | undefined = hit?.quotes[0]
const date: string | undefined = quote?.article.meta.date
const parts: readonly Span[] | undefined = quote?.parts
const rule: string | undefined = readArticle({ id: 'a', text: '« Non' }).messages[0]?.ruleId

export const reader: Promise<OpenIndex<Meta>> = index.save().then((bytes) => openIndex<Meta>(bytes))
export const words: string[] = tokenize('l’école')
export const articles: AsyncIterable<{ readonly id: string; readonly meta: FileMeta }> = readFiles('articles')
export const remote: Promise<AsyncIndex<Meta>> = openInWorker<Meta>('https://exemple.fr/search.bin')
export const remoteQuotes = remote.then((index) => index.quotes('non', { channel: 'typing', where: { date: '2024' } }))
export const client: InstantSearchClient<Meta> = instantSearchClient(index, { dates: ['date'] })
export const dates = client.search([{ indexName: 'a' }]).then(({ results }) => results[0]?.hits.map(({ date }) => date))
export { date, GuillemetError, parts, rule }
