export type { Article } from '../indexing/article.js'
export { type Prebuilt, prebuild } from './prebuild.js'
export { type FileMeta, readArticles } from './readArticles.js'
