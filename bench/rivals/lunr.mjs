import { createRequire } from 'node:module'
import lunr from 'lunr'

const require = createRequire(import.meta.url)
require('lunr-languages/lunr.stemmer.support')(lunr)
require('lunr-languages/lunr.fr')(lunr)

export default {
  name: 'lunr + fr',
  build(texts) {
    const builder = new lunr.Builder()
    builder.use(lunr.fr)
    builder.field('text')
    for (const [id, text] of texts.entries()) builder.add({ id, text })
    return JSON.stringify(builder.build())
  },
  open: (saved) => lunr.Index.load(JSON.parse(saved)),
  search(index) {
    const every = (words, last = (word) => word) =>
      ids(index.search(words.map((word, i) => `+${i === words.length - 1 ? last(word) : word}`).join(' ')))
    return {
      or: (words) => ids(index.search(words.join(' '))),
      and: (words) => every(words),
      prefix: (words) => every(words, (word) => `${word}*`),
      typo: (words) => ids(index.search(words.map((word) => `${word}~1`).join(' '))),
    }
  },
}

const ids = (results) => results.slice(0, 10).map(({ ref }) => Number(ref))
