export { type IndexBody, type IndexBodyOptions, indexBody } from './indexBody.js'
