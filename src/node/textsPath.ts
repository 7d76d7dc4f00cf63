import { extname } from 'node:path'

/**
 * Where the texts of an index lie that keeps them apart.
 *
 * @example
 * textsPath('public/index.guillemet') // => 'public/index.texts.guillemet'
 */
export function textsPath(index: string): string {
  const ending = extname(index)
  return `${index.slice(0, index.length - ending.length)}.texts${ending}`
}
