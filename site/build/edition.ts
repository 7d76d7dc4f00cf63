import { createIndex, type Index, type QuoteHit, type Reading, readArticle } from 'guillemet'
import type { Meta, SiteArticle } from './articles.js'
import { folded } from './folded.js'

/** The articles, read: all that pages are made of. */
export interface Edition {
  /** The address that everything is under, with a slash at both ends. */
  readonly base: string
  /** The newest first. */
  readonly articles: readonly ReadArticle[]
  /** Those with most quotes first. */
  readonly people: readonly Person[]
  /** How many quotes they have together. */
  readonly quotes: number
  /** Of the articles. */
  readonly index: Index<Meta>
}

export interface ReadArticle extends SiteArticle {
  readonly reading: Reading
  /** The article most like it. */
  readonly next?: SiteArticle
}

/** Somebody who is quoted, a collective or a document too. */
export interface Person {
  /** Of small letters, digits and hyphens: distinct. */
  readonly slug: string
  readonly name: string
  /** What they said, the newest first. */
  readonly quotes: readonly QuoteHit<Meta>[]
}

export function edition(articles: readonly SiteArticle[], base: string): Edition {
  const index = createIndex<Meta>()
  index.add(articles)
  const read = articles.map((article): ReadArticle => {
    const reading = readArticle(article)
    const lead = reading.paragraphs.find(({ role }) => role === 'text')
    const like = lead && index.similar(lead.id, { limit: 20 }).hits.find((hit) => hit.article.id !== article.id)
    return { ...article, reading, next: like && articles.find(({ id }) => id === like.article.id) }
  })
  const { hits } = index.quotes('', { use: 'speech', limit: Number.MAX_SAFE_INTEGER })
  const all = people(hits, index.speakers())
  const quotes = all.reduce((sum, person) => sum + person.quotes.length, 0)
  return { base, articles: read, people: all, quotes, index }
}

function people(
  quotes: readonly QuoteHit<Meta>[],
  speakers: readonly { readonly name: string; readonly variants?: readonly string[] }[],
): Person[] {
  const slugs = new Set<string>()
  return speakers.map(({ name, variants = [] }) => {
    const names = [name, ...variants]
    return {
      slug: distinct(slugOf(name), slugs),
      name: ordinaryCase(name),
      quotes: quotes
        .filter(({ speaker }) => names.includes(speaker?.name ?? ''))
        .sort((a, b) => (a.article.meta.date < b.article.meta.date ? 1 : -1)),
    }
  })
}

/** Of a name, what an address can hold. */
const slugOf = (name: string): string =>
  folded(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function distinct(slug: string, taken: Set<string>): string {
  let free = slug
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`
  taken.add(free)
  return free
}

/** Dispatches write surnames in capitals: Corinne ABELARD. */
const ordinaryCase = (name: string): string =>
  name.replace(/\p{Lu}{4,}/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())
