import { GuillemetSearch } from './guillemetSearch.js'
import { register } from './register.js'

register()

export type { Asked, Meta } from './asked.js'
export type { SearchEvents } from './events.js'
export { en, fr, type Strings } from './strings.js'
export { GuillemetSearch }
