import fc from 'fast-check'
import type { Article } from '../src/indexing/article.js'

/** Four small articles about one event, with known quotes and speakers. */
export const ARTICLES: readonly Article[] = [
  {
    id: 'port',
    title: 'Le port de Sarmouville rouvre',
    text: '« Le port rouvre lundi », a annoncé Claire Daumier. La maire a remercié les dockers.\n\nLes dockers, eux, attendent la signature de l’accord.',
    meta: { date: '2024-03-02', section: 'économie' },
  },
  {
    id: 'accord',
    title: 'Un accord « historique »',
    text: 'Selon Claire Daumier, « les grues tourneront dès l’aube ».\n\n« Nous n’avons rien signé », a rétorqué Mehdi Larroque.\n\nLe mot « accord » fâche.',
    meta: { date: '2024-03-03', section: 'social' },
  },
  { id: 'ecole', text: 'L’école de Sarmouville ferme.\n\nL’été sera long pour les écoliers.' },
  { id: 'vide', text: '' },
]

const WORDS = [
  'port',
  'ports',
  'école',
  'ecole',
  'l’été',
  'dit',
  'week-end',
  'grue',
  'aujourd’hui',
  'œuvre',
  'étudiant·e·s',
  'XXe',
  '3,5',
]
const piece = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom('« ', ' »', '“', '”', ', ', '. ', ' : ', '\n\n', '\n', ' ', '— ', 'a déclaré Jean Roux', '> ', '# '),
  fc.string({ unit: 'binary', maxLength: 4 }),
)

/** Texts made of words, marks and noise: odd, and full of shared terms. */
export const oddText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '))

/** Articles with distinct ids. */
export const oddArticles = fc.uniqueArray(
  fc.record(
    { id: fc.stringMatching(/^[a-z#]{1,4}$/), text: oddText, title: oddText },
    { requiredKeys: ['id', 'text'] },
  ),
  { selector: ({ id }) => id, maxLength: 5 },
)

/** Queries of the words that the texts have. */
export const oddQuery = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 5 })), { maxLength: 4 })
  .map((list) => list.join(' '))
