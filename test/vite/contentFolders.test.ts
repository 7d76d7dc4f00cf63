import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { contentFolders } from '../../src/vite/contentFolders.js'

const root = resolve('/site')

test.each<[string | readonly string[], readonly string[], readonly string[], readonly string[]]>([
  ['articles', ['articles'], ['articles/a.md', 'articles/2024/b.TXT'], ['articles/a.css', 'articles-old/a.md', 'a.md']],
  ['a.md', ['a.md'], ['a.md'], ['a.md/b.md2', 'b.md']],
  ['articles/**/*.md', ['articles'], ['articles/2024/a.md'], ['pages/a.md']],
  ['*.md', ['.'], ['a.md'], ['a.ts']],
  [
    ['articles', '../livres/*', '!articles/draft.md'],
    ['articles', '../livres'],
    ['../livres/a.html'],
    ['livres/a.html'],
  ],
  ['été [2024]', ['.'], [], []],
  ['\\[2024\\]/*.md', ['[2024]'], ['[2024]/a.md'], ['2024/a.md']],
])('%j', (content, paths, inside, outside) => {
  const folders = contentFolders(content, root)
  expect(folders.paths).toEqual(paths.map((path) => resolve(root, path)))
  expect(inside.filter((file) => !folders.has(resolve(root, file)))).toEqual([])
  expect(outside.filter((file) => folders.has(resolve(root, file)))).toEqual([])
})
