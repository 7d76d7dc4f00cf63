import { Client } from '@opensearch-project/opensearch'
import { indexBody } from 'guillemet/opensearch'

const client = new Client({ node: 'http://127.0.0.1:9200' })
await client.indices.create({ index: 'presse', body: indexBody({ shards: 3 }) })
// @ts-expect-error: no such option
indexBody({ shard: 3 })
