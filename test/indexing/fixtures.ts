import { readdirSync, readFileSync } from 'node:fs'
import type { Article } from '../../src/indexing/article.js'

/** All fixtures of prose as articles, each with a title. */
export const FIXTURES: readonly Article[] = ['articles', 'quotes', 'speakers'].flatMap((folder) =>
  readdirSync(`fixtures/${folder}`).map((file) => ({
    id: `${folder}/${file}`,
    title: `De ${file} à l’œuvre`,
    text: readFileSync(`fixtures/${folder}/${file}`, 'utf8'),
    meta: { folder },
  })),
)
