import { resolve, sep } from 'node:path'
import picomatch from 'picomatch'

/**
 * The file or folder in which all are that a pattern may match.
 *
 * @example
 * patternRoot('articles/*.md', '/blog') // => '/blog/articles'
 */
export function patternRoot(pattern: string, cwd: string): string {
  const { base, isGlob } = picomatch.scan(sep === '/' ? pattern : pattern.replaceAll(sep, '/'))
  return resolve(cwd, isGlob ? base.replace(/\\(.)/g, '$1') : pattern)
}

/** Where the files are that patterns lead to: those of all but the ones after `!`. */
export const patternRoots = (patterns: readonly string[], cwd: string): string[] =>
  patterns.filter((pattern) => !isNegative(pattern)).map((pattern) => patternRoot(pattern, cwd))

/** Whether a pattern says what is left out: `!(a|b)` is a pattern as others are. */
export const isNegative = (pattern: string): boolean => pattern.startsWith('!') && !pattern.startsWith('!(')
