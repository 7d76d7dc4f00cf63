import { expect, test } from 'vitest'
import { highlights } from '../../src/minisearch/highlights.js'
import { processQueryTerm, tokenize } from '../../src/minisearch/miniSearchWords.js'

test.each([
  ['école', 'Les ⟦Écoles⟧, l’⟦école⟧, ÉCOLIER'],
  ['cheval', 'Un ⟦cheval⟧, des ⟦chevaux⟧, la chevalerie'],
  ['yeux', 'À l’⟦œil⟧ nu'],
  ['monnaie', 'Un porte-⟦monnaie⟧'],
  ['porte-monnaie', 'Un ⟦porte-monnaie⟧'],
  ['absent', 'Rien ici'],
])('%s in %s', (query, picture) => {
  const text = picture.replace(/[⟦⟧]/g, '')
  const terms = tokenize(query).flatMap(processQueryTerm)
  let drawn = text
  for (const { start, end } of highlights(text, terms).reverse())
    drawn = `${drawn.slice(0, start)}⟦${drawn.slice(start, end)}⟧${drawn.slice(end)}`
  expect(drawn).toBe(picture)
})
