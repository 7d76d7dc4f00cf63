import FlexSearch from 'flexsearch'

/** Whole words, accents folded; it has no ranking by how often a word stands, and no correction. */
const created = () => new FlexSearch.Index({ tokenize: 'strict', encoder: FlexSearch.Charset.LatinBalance })

export default {
  name: 'FlexSearch',
  async build(texts) {
    const index = created()
    for (const [id, text] of texts.entries()) index.add(id, text)
    const parts = []
    await index.export((key, data) => void parts.push([key, data]))
    return JSON.stringify(parts)
  },
  open(saved) {
    const index = created()
    for (const [key, data] of JSON.parse(saved)) index.import(key, data)
    return index
  },
  search: (index) => ({
    or: (words) => index.search(words.join(' '), { limit: 10, suggest: true }),
    and: (words) => index.search(words.join(' '), { limit: 10 }),
  }),
}
