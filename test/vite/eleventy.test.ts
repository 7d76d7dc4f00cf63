import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openIndex } from '../../src/search/open.js'
import { project } from './project.js'

test('an Eleventy site has its snapshot beside its pages', { timeout: 60_000 }, async () => {
  using site = await project('eleventy', '@11ty/eleventy')
  await site.run('@11ty/eleventy/cmd.cjs', '--quiet')
  const index = await openIndex<{ readonly url: string }>(readFileSync(site.path('_site/index.guillemet')))
  const [hit] = index.quotes('meules').hits
  expect(hit?.speaker?.name).toBe('Bastien Leroy')
  expect(hit?.article).toMatchObject({ title: 'Le moulin de Vaugrenon', meta: { url: '/articles/moulin/' } })
  // What stands around the text is not in the index.
  expect(index.paragraphs('moulin', { perArticle: 1 }).hits.map(({ article }) => article.id)).toEqual(['moulin/index'])
})

test('docs/vite.md shows the configuration that was tested', () => {
  expect(readFileSync('docs/vite.md', 'utf8')).toContain(readFileSync('test/vite/eleventy/eleventy.config.js', 'utf8'))
})
