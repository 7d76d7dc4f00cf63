import { expectOption } from '../../text/checkOptions.js'
import { shown } from '../../text/error.js'
import type { Hit } from '../hit.js'
import { frenchDate } from './date.js'
import { escapeHTML } from './html.js'
import { oneLine, quoted } from './quoted.js'

/** Plain text on one line, a `<figure>` with a `<blockquote>`, or a Markdown block quote. */
export type CitationStyle = 'text' | 'html' | 'markdown'

export interface CitationOptions {
  /** What a relative `meta.url` is relative to: the address of the site. Without it, such an address is left out. */
  readonly base?: string
}

/**
 * A hit ready to be pasted: its words in guillemets, who said them, the article's title, date and address.
 *
 * Guillemets in it become “ ”, incises become […], and what is not known is left out: a speaker without a certain name,
 * a `meta.date` that is no ISO date, a `meta.url` that is not of http or https.
 *
 * @example
 * citation(hit) // => '« Les grues tourneront dès l’aube » (Claire Daumier, « Le port rouvre », 25 mai 2024)'
 * @throws GuillemetError `bad-option`
 */
export function citation<Meta>(hit: Hit<Meta>, style: CitationStyle = 'text', { base }: CitationOptions = {}): string {
  const styles = Object.keys(STYLES)
  expectOption(styles.includes(style), `the style of a citation to be ${styles.map(shown).join(' or ')}`, style)
  const { title, meta } = hit.article
  const { date, url } = (meta ?? {}) as { readonly date?: unknown; readonly url?: unknown }
  const iso = typeof date === 'string' ? date : ''
  return STYLES[style]({
    words: quoted(wordsOf(hit)),
    speaker: hit.kind === 'quote' ? oneLine(hit.speaker?.name ?? '') : undefined,
    title: title === undefined ? undefined : quoted(title),
    date: frenchDate(iso),
    iso,
    url: typeof url === 'string' ? webAddress(url, base) : undefined,
  })
}

interface Source {
  readonly words: string
  readonly speaker: string | undefined
  readonly title: string | undefined
  readonly date: string | undefined
  readonly iso: string
  readonly url: string | undefined
}

const STYLES: Readonly<Record<CitationStyle, (source: Source) => string>> = {
  text: ({ words, speaker, title, date, url }) => {
    const from = listed(speaker, title, date, url)
    return from === '' ? words : `${words} (${from})`
  },
  html: ({ words, speaker, title, date, iso, url }) => {
    const link = url && `<a href="${escapeHTML(url)}">${escapeHTML(title ?? url)}</a>`
    const time = date && `<time datetime="${escapeHTML(iso)}">${date}</time>`
    const from = listed(speaker && escapeHTML(speaker), link ?? (title && escapeHTML(title)), time)
    const cite = url ? ` cite="${escapeHTML(url)}"` : ''
    const caption = from === '' ? '' : `<figcaption>${from}</figcaption>`
    return `<figure><blockquote${cite}><p>${escapeHTML(words)}</p></blockquote>${caption}</figure>`
  },
  markdown: ({ words, speaker, title, date, url }) => {
    const link = url && `[${escapeMarkdown(title ?? url)}](${url})`
    const from = listed(speaker && escapeMarkdown(speaker), link ?? (title && escapeMarkdown(title)), date)
    return `> ${escapeMarkdown(words)}${from === '' ? '' : `\n>\n> — ${from}`}`
  },
}

const listed = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ')

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>&~|$]/g, '\\$&')

/** The words of a paragraph; of a quote, its parts, with […] for words that stand between two of them. */
function wordsOf<Meta>(hit: Hit<Meta>): string {
  if (hit.kind === 'paragraph') return hit.text
  const { text, span, parts } = hit
  let words = ''
  let last = 0
  for (const part of parts) {
    const start = part.start - span.start
    const between = text.slice(last, start)
    if (words !== '') words += /\p{L}/u.test(between) ? ' […] ' : ' '
    last = part.end - span.start
    words += text.slice(start, last).trim()
  }
  return words
}

/** The address in full, if it is one of the web. Brackets would end a link of Markdown. */
function webAddress(url: string, base: string | undefined): string | undefined {
  try {
    const { protocol, href } = new URL(url, base)
    return /^https?:$/.test(protocol)
      ? href.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))
      : undefined
  } catch {
    return undefined
  }
}
