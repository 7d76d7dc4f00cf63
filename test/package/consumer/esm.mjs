import * as guillemet from 'guillemet'
import * as minisearch from 'guillemet/minisearch'
import * as node from 'guillemet/node'
import * as search from 'guillemet/search'
import answers from './answers.cjs'

console.log(JSON.stringify(await answers(guillemet, search, minisearch, node)))
