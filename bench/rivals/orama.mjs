import { create, insertMultiple, load, save, search } from '@orama/orama'
import { stemmer } from '@orama/stemmers/french'

const created = () =>
  create({ schema: { text: 'string' }, components: { tokenizer: { language: 'french', stemming: true, stemmer } } })

export default {
  name: 'Orama + fr',
  async build(texts) {
    const index = created()
    await insertMultiple(
      index,
      texts.map((text, id) => ({ id: String(id), text })),
      1000,
    )
    return JSON.stringify(save(index))
  },
  open(saved) {
    const index = created()
    load(index, JSON.parse(saved))
    return index
  },
  search(index) {
    const ids = (words, options) =>
      search(index, { term: words.join(' '), limit: 10, ...options }).hits.map(({ id }) => Number(id))
    return {
      or: (words) => ids(words, { threshold: 1, exact: false }),
      and: (words) => ids(words, { threshold: 0 }),
      typo: (words) => ids(words, { threshold: 1, tolerance: 1 }),
    }
  },
}
