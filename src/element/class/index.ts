export type { Asked, Meta } from '../asked.js'
export type { SearchEvents } from '../events.js'
export { GuillemetSearch } from '../guillemetSearch.js'
export { en, fr, type Strings } from '../strings.js'
