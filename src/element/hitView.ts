import type { Hit, ParagraphHit, QuoteHit } from '../search/hit.js'
import type { Marked } from '../search/show/segments.js'
import type { Span } from '../text/span.js'
import { passageAddress } from './address.js'
import type { Meta } from './asked.js'
import { EXCERPT, markedExcerpt, markedQuote } from './marked.js'
import { button, icon, node } from './node.js'
import type { Strings } from './strings.js'

/** How hits are shown. */
export interface HitStyle {
  readonly strings: Strings
  /** Of the heading of a hit, from 2 to 6. */
  readonly level: number
  /** Keys of the meta whose values stand below the title. */
  readonly details: readonly string[]
  /** Of the article; undefined where there is none. */
  addressOf(hit: Hit<Meta>): string | undefined
  /** A hit of the page's own; undefined where it has none. */
  own(hit: Hit<Meta>, style: HitStyle): Node | undefined
  copied(hit: Hit<Meta>, button: HTMLElement): void
}

/** The longest quotes that are shown whole, in UTF-16 units. */
const QUOTE = 320
/** Whatever the language of the page, the texts are French. */
const FRENCH = { lang: 'fr' }
/** So many quotes of a paragraph are shown. */
const QUOTES = 2

/** What a list shows of a hit. */
export function hitView(hit: Hit<Meta>, style: HitStyle): HTMLElement {
  const item = node('li', { part: `result ${hit.kind}-result`, class: hit.kind, 'data-id': hit.id })
  item.append(style.own(hit, style) ?? (hit.kind === 'quote' ? quoteView(hit, style) : paragraphView(hit, style)))
  return item
}

function paragraphView(hit: ParagraphHit<Meta>, style: HitStyle): DocumentFragment {
  const quotes = hit.quotes.filter(({ use }) => use === 'speech').slice(0, QUOTES)
  const view = document.createDocumentFragment()
  view.append(...titleOf(hit, style))
  const beside = besideQuotes(hit, quotes)
  if (beside) view.append(node('p', { part: 'excerpt', ...FRENCH }, ...markedExcerpt(beside, EXCERPT)))
  view.append(...quotes.map((quote) => figureOf(quote, style)))
  return view
}

function quoteView(hit: QuoteHit<Meta>, style: HitStyle): DocumentFragment {
  const view = document.createDocumentFragment()
  view.append(figureOf(hit, style), ...titleOf(hit, style))
  return view
}

/** What is found in a paragraph beside its quotes; undefined if they show those words already. */
function besideQuotes(
  { text, span, highlights }: ParagraphHit<Meta>,
  quotes: readonly QuoteHit<Meta>[],
): Marked | undefined {
  const word = ({ start, end }: Span) => text.slice(start, end).toLowerCase()
  const isQuoted = ({ start, end }: Span) =>
    quotes.some((quote) => quote.span.start <= span.start + start && span.start + end <= quote.span.end)
  const quoted = new Set(highlights.filter(isQuoted).map(word))
  const others = highlights.filter((one) => !isQuoted(one))
  if (quotes.length > 0 && others.every((one) => quoted.has(word(one)))) return undefined
  return { text, highlights: others }
}

function titleOf(hit: Hit<Meta>, { strings, level, details, addressOf }: HitStyle): Node[] {
  const { id, title = id, meta } = hit.article
  const address = addressOf(hit)
  const name = address === undefined ? title : node('a', { part: 'link', href: passageAddress(hit, address) }, title)
  const heading = node(`h${level}` as 'h2', { part: 'title', ...FRENCH }, name)
  const values = details.flatMap((key) => detailOf(meta?.[key], strings))
  return values.length > 0 ? [heading, node('p', { part: 'details' }, ...values)] : [heading]
}

function detailOf(value: unknown, strings: Strings): Node[] {
  if (typeof value !== 'string' && typeof value !== 'number') return []
  const date = strings.date(String(value))
  return [date === undefined ? node('span', {}, String(value)) : node('time', { datetime: String(value) }, date)]
}

function figureOf(hit: QuoteHit<Meta>, style: HitStyle): HTMLElement {
  const { strings, addressOf, copied } = style
  const [before, after] = strings.quotationMarks
  const address = addressOf(hit)
  const words = node(
    'p',
    {},
    node('span', { class: 'guillemet' }, before),
    ...markedQuote(hit, QUOTE),
    node('span', { class: 'guillemet' }, after),
  )
  const named = { 'aria-label': strings.copy, title: strings.copy }
  const copy = button({ part: 'copy', ...named }, (copy) => copied(hit, copy), icon(COPY))
  const { name, mention = '' } = hit.speaker ?? {}
  // A pronoun alone tells nothing here.
  const speaker = name ?? (/\s/.test(mention) ? mention : '')
  const caption = speaker === '' ? [] : [node('figcaption', {}, node('cite', { part: 'speaker' }, speaker))]
  return node(
    'figure',
    { part: 'quote' },
    node('blockquote', { part: 'words', cite: address, ...FRENCH }, words),
    copy,
    ...caption,
  )
}

const COPY = 'M9 9h11v11H9zM5 15H4V4h11v1'
