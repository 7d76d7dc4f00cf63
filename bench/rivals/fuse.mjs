import Fuse from 'fuse.js'

const OPTIONS = { keys: ['text'], ignoreLocation: true, useExtendedSearch: true, includeScore: true }

/** No index but the texts themselves, gone over at every query. */
export default {
  name: 'Fuse.js',
  build(texts) {
    const documents = texts.map((text) => ({ text }))
    return JSON.stringify({ documents, index: Fuse.createIndex(OPTIONS.keys, documents).toJSON() })
  },
  open(saved) {
    const { documents, index } = JSON.parse(saved)
    return new Fuse(documents, OPTIONS, Fuse.parseIndex(index))
  },
  /** So many queries are enough of one that takes a hundred times as long. */
  queries: 10,
  search(index) {
    const ids = (query) => index.search(query, { limit: 10 }).map(({ refIndex }) => refIndex)
    return {
      or: (words) => ids(words.map((word) => `'${word}`).join(' | ')),
      and: (words) => ids(words.map((word) => `'${word}`).join(' ')),
      typo: (words) => ids(words.join(' | ')),
    }
  },
}
