import { joined } from '../measure.mjs'

/** Paragraphs an article: the texts come without articles. */
const PARAGRAPHS = 500

const articles = (texts) => joined(texts, PARAGRAPHS).map((text, i) => ({ id: String(i), text }))

/** guillemet finds quotes and speakers too, and answers with finished hits, marks and all where texts are inside. */
export const guillemet = ({ buildSnapshot, openIndex }, texts) => ({
  name: texts === 'inside' ? 'guillemet, texts and marks' : 'guillemet',
  build: (paragraphs) => buildSnapshot(articles(paragraphs), { texts }),
  open: (saved) => openIndex(saved),
  search(index) {
    const ids = (words, options) =>
      index.paragraphs(words.join(' '), options).hits.map(({ id }) => {
        const [article, paragraph] = id.split('#p')
        return Number(article) * PARAGRAPHS + Number(paragraph) - 1
      })
    return {
      or: (words) => ids(words, { correct: false }),
      and: (words) => ids(words, { correct: false, combine: 'and' }),
      prefix: (words) => ids(words, { correct: false, combine: 'and', prefix: 'last' }),
      typo: (words) => ids(words, {}),
    }
  },
})
