/// <reference types="guillemet/vite/client" />

import { open, url } from 'virtual:guillemet'
import { open as openBooks } from 'virtual:guillemet/livres'
import type { OpenIndex } from 'guillemet/search'
import { guillemet, vitepressOptions } from 'guillemet/vite'
import { defineConfig, mergeConfig } from 'vite'

interface Meta {
  readonly date: string
}

export default defineConfig({
  plugins: [
    guillemet({ content: 'articles', baseUrl: '/' }),
    guillemet({ content: ['livres/**/*.md'], name: 'livres' }),
  ],
})
export const documentation = mergeConfig({}, vitepressOptions().vite)
export const index: Promise<OpenIndex<Meta>> = open<Meta>({ maxBytes: 1_000_000 })
export const address: string = url
export const title: Promise<string | undefined> = openBooks().then((books) => books.search('').hits[0]?.article.title)
// @ts-expect-error: no content
guillemet({ name: 'livres' })
// @ts-expect-error: two files
guillemet({ content: 'articles', texts: 'apart' })
