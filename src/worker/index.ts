export type { AsyncIndex, CallOptions } from './asyncIndex.js'
export { asyncIndex } from './onPage.js'
