export { highlights } from './highlights.js'
export { processQueryTerm, processTerm, tokenize } from './miniSearchWords.js'
