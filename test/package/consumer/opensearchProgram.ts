import { Client } from '@opensearch-project/opensearch'
import { type BulkReport, bulk, indexBody, removeArticles } from 'guillemet/opensearch'

const client = new Client({ node: 'http://127.0.0.1:9200' })
await client.indices.create({ index: 'presse', body: indexBody({ shards: 3 }) })
const articles = [{ id: 'otan', text: '« Non », a dit Jens Stoltenberg.' }]
export const report: BulkReport = await bulk(client, 'presse', articles, { concurrency: 4 })
await removeArticles(client, 'presse', ['otan'])
// @ts-expect-error: no such option
indexBody({ shard: 3 })
