import { createIndex } from '../../src/indexing/createIndex.js'

export interface Meta {
  date: string
  section: string
  pages: number
  tags?: readonly string[]
  author?: string
}

const NAMES = ['Claire Daumier', 'Mehdi Larroque', 'Irène Valmy'] as const
const SECTIONS = ['économie', 'social', '-divers'] as const

/** Thirty small articles: each a paragraph with a quote, speakers, sections, dates and numbers in turns. */
export const index = createIndex<Meta>()
for (let number = 1; number <= 30; number++)
  index.add({
    id: `a${number}`,
    title: `Les quais, ${number}e partie`,
    text: `Au port, la grue numéro ${number} attend. « Les grues ${number % 2 ? 'tourneront' : 'rouilleront'} », a dit ${NAMES[number % 3]}.`,
    meta: {
      date: `2024-${String(1 + (number % 12)).padStart(2, '0')}-15`,
      section: SECTIONS[number % 3] as string,
      pages: number,
      ...(number % 5 === 0 && { tags: ['port', 'nuit'] }),
    },
  })
index.add({
  id: 'hostile',
  title: 'Un <b>titre</b>',
  text: '<img src=x onerror=alert(1)> La grue & le phare brillent.',
  meta: { date: '2025-01-01', section: 'phares', pages: 99, author: '<script>alert(2)</script>' },
})
