import { attribute, childrenOf, type HTMLElement, type HTMLNode, isElement, isLeftOut, textOf } from './htmlTree.js'
import { NOTHING, walk } from './walk.js'

/** What a page says of itself. */
export interface PageMeta {
  readonly title?: string
  readonly meta: Readonly<Record<string, string>>
}

/** Names of `<meta>`, the first that a page has counts. */
const AUTHOR = ['author', 'dcterms.creator', 'dc.creator', 'article:author']
const DATE = ['date', 'article:published_time', 'datepublished', 'dcterms.date', 'dcterms.issued', 'dc.date']

/** Title, author, date, address and language of a page, by its `<html>`, `<title>`, `<meta>` and `<link>`. */
export function pageMeta(page: HTMLNode): PageMeta {
  const said = new Map<string, string>()
  const say = (key: string, value: string | undefined) => {
    const words = value?.trim()
    if (words && !said.has(key)) said.set(key, words)
  }
  walk(page, childrenOf, (node) => {
    if (!isElement(node)) return NOTHING
    const take = TAKE[node.tagName]
    take?.(node, say)
    return node.tagName !== 'head' && isLeftOut(node) ? undefined : NOTHING
  })
  const first = (keys: readonly string[], holds: RegExp) =>
    keys.map((key) => said.get(`meta ${key}`)).find((value) => value !== undefined && holds.test(value))
  const given = {
    author: first(AUTHOR, NO_ADDRESS) ?? said.get('author'),
    date: first(DATE, YEAR) ?? said.get('date'),
    lang: said.get('lang'),
    url: said.get('canonical') ?? said.get('meta og:url'),
  }
  const title = said.get('meta og:title') ?? said.get('title')
  const known = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...(title !== undefined && { title }), meta: Object.fromEntries(known) }
}

/** Facebook wants the address of a profile for `article:author`. */
const NO_ADDRESS = /^(?!https?:)/
const YEAR = /^\d{4}/

type Say = (key: string, value: string | undefined) => void

const TAKE: Readonly<Record<string, (element: HTMLElement, say: Say) => void>> = {
  html: (element, say) => say('lang', attribute(element, 'lang') ?? attribute(element, 'xml:lang')),
  title: (element, say) => say('title', textOf(element)),
  meta: (element, say) => {
    const name = attribute(element, 'name') ?? attribute(element, 'property') ?? attribute(element, 'itemprop')
    if (name !== undefined) say(`meta ${name.toLowerCase()}`, attribute(element, 'content'))
  },
  link: (element, say) => {
    if (relations(element).includes('canonical')) say('canonical', attribute(element, 'href'))
  },
  a: (element, say) => {
    if (relations(element).includes('author')) say('author', textOf(element))
  },
  time: (element, say) => {
    const date = attribute(element, 'datetime')
    if (date !== undefined && YEAR.test(date)) say('date', date)
  },
}

const relations = (element: HTMLElement): readonly string[] =>
  attribute(element, 'rel')?.toLowerCase().split(/\s+/) ?? []
