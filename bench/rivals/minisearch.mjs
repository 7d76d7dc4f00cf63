import MiniSearch from 'minisearch'

const OPTIONS = { fields: ['text'] }

/** MiniSearch with its defaults: every ratio is against this. */
export default {
  name: 'MiniSearch',
  build(texts) {
    const index = new MiniSearch(OPTIONS)
    index.addAll(texts.map((text, id) => ({ id, text })))
    return JSON.stringify(index)
  },
  open: (saved) => MiniSearch.loadJSON(saved, OPTIONS),
  search: (index) => ({
    or: (words) => ids(index.search(words.join(' '))),
    and: (words) => ids(index.search(words.join(' '), { combineWith: 'AND' })),
    prefix: (words) => ids(index.search(words.join(' '), { prefix: true, combineWith: 'AND' })),
    typo: (words) => ids(index.search(words.join(' '), { fuzzy: 0.2 })),
  }),
}

const ids = (results) => results.slice(0, 10).map(({ id }) => id)
