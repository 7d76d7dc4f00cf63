import { extname, sep } from 'node:path'
import { ENDINGS } from '../node/read/formats.js'
import { patternRoots } from '../node/read/patternRoot.js'

/** Where the files of `content` are. */
export interface ContentFolders {
  /** Files and folders, absolute. */
  readonly paths: readonly string[]
  /** Whether a change of the file may be one of the content. */
  readonly has: (file: string) => boolean
}

/** @param root the folder that patterns are relative to */
export function contentFolders(content: string | readonly string[], root: string): ContentFolders {
  const paths = patternRoots([content].flat(), root)
  return {
    paths,
    has: (file) =>
      ENDINGS.includes(extname(file).toLowerCase()) &&
      paths.some((path) => file === path || file.startsWith(path.endsWith(sep) ? path : path + sep)),
  }
}
