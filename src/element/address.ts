import type { Hit } from '../search/hit.js'
import { textFragment } from '../search/show/fragment.js'
import type { Meta } from './asked.js'

/**
 * The address of a hit's article: `pattern` with its `{id}` and `{keys}` of the meta filled in, or else the meta's `url`. Undefined if it
 * is not of http or https, or if the meta lacks a key.
 */
export function articleAddress({ article }: Hit<Meta>, pattern: string | undefined): string | undefined {
  const { id, meta } = article
  if (pattern === undefined) return typeof meta?.url === 'string' ? webAddress(meta.url) : undefined
  let isWhole = true
  const filled = pattern.replace(/\{([^{}]+)\}/g, (_, key: string) => {
    const value = key === 'id' ? id : meta && Object.hasOwn(meta, key) ? meta[key] : undefined
    if (typeof value !== 'string' && typeof value !== 'number') isWhole = false
    return String(value).split('/').map(encodeURIComponent).join('/')
  })
  return isWhole ? webAddress(filled) : undefined
}

/** The address of a passage: the browser scrolls to it and marks it. */
export const passageAddress = (hit: Hit<Meta>, address: string): string => {
  const fragment = textFragment(hit)
  return address.includes('#') ? address + fragment.slice(1) : address + fragment
}

/** An address in full, relative to the page; undefined if it is not of http or https, as `javascript:` is not. */
export function webAddress(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address, document.baseURI)
    return /^https?:$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
}
