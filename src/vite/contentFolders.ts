import { extname, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { ENDINGS } from '../node/read/formats.js'

/** Where the files of `content` are. */
export interface ContentFolders {
  /** Files and folders, absolute. */
  readonly paths: readonly string[]
  /** Whether a change of the file may be one of the content. */
  readonly has: (file: string) => boolean
}

/** @param root the folder that patterns are relative to */
export function contentFolders(content: string | readonly string[], root: string): ContentFolders {
  const patterns = [content].flat().filter((pattern) => !pattern.startsWith('!') || pattern.startsWith('!('))
  const paths = patterns.map((pattern) => {
    const { base, isGlob } = picomatch.scan(pattern.replaceAll(sep, '/'))
    return resolve(root, isGlob ? base.replace(/\\(.)/g, '$1') : pattern)
  })
  return {
    paths,
    has: (file) =>
      ENDINGS.includes(extname(file).toLowerCase()) &&
      paths.some((path) => file === path || file.startsWith(path.endsWith(sep) ? path : path + sep)),
  }
}
