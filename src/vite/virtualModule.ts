import { GuillemetError, shown } from '../text/error.js'

/** The module that a page imports for the snapshot of one plugin. */
export interface VirtualModule {
  /** What a program imports: `virtual:guillemet`, or `virtual:guillemet/livres` of a plugin with a name. */
  readonly id: string
  /** The id that Vite knows it by; the NUL keeps other plugins away. */
  readonly resolved: string
}

const PREFIX = 'virtual:guillemet'

/** All modules of this kind: for the filters of hooks. */
export const IDS = /^\0?virtual:guillemet(?:\/|$)/

const NAME = /^[a-z][a-z0-9-]*$/i

/** @throws GuillemetError `bad-option` */
export function virtualModule(name: string | undefined): VirtualModule {
  if (name !== undefined && (typeof name !== 'string' || !NAME.test(name)))
    throw new GuillemetError(
      'bad-option',
      `Expected \`name\` to be a letter, then letters, digits and hyphens, got ${shown(name)}. It is a part of an address.`,
    )
  const id = name === undefined ? PREFIX : `${PREFIX}/${name}`
  return { id, resolved: `\0${id}` }
}

/** The module's code in a page. `url` is a string as JavaScript writes it. */
export const pageCode = (url: string): string => `
import { openIndex } from 'guillemet/search'
export const url = ${url}
export const open = (options) => openIndex(fetch(url), options)
`

/** The module's code on a server, which has no page whose address `url` could be relative to. */
export const serverCode = (url: string): string => `
export const url = ${url}
export const open = async () => {
  throw new Error('open() of virtual:guillemet is for pages. On a server, read the file of the snapshot and call openIndex of guillemet/search.')
}
`
