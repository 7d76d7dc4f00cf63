import type { Paragraph, Quote, Reading, Span } from 'guillemet'
import { html, type Markup } from '../build/html.js'

/** What a page shows of who speaks. */
export type Named = (name: string) => { readonly href: string } | undefined

/**
 * The text of an article, to the letter, so that places in it stay places in the page: paragraphs have the number of
 * their id as anchor (`#p3`), quotes theirs (`#q2`); beside a paragraph stands who speaks in it.
 */
export function prose(text: string, { paragraphs, quotes }: Reading, person: Named): Markup {
  const spoken = quotes.filter(({ use }) => use === 'speech')
  return html`${grouped(paragraphs).map((group) => block(group, text, spoken, person))}`
}

type Role = Paragraph['role']

/** Items that follow each other are one list, quotations one quotation. */
function grouped(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const groups: Paragraph[][] = []
  for (const paragraph of paragraphs) {
    const before = groups.at(-1)
    const joins: readonly Role[] = ['item', 'quotation']
    if (before?.[0]?.role === paragraph.role && joins.includes(paragraph.role)) before.push(paragraph)
    else groups.push([paragraph])
  }
  return groups
}

function block(group: readonly Paragraph[], text: string, quotes: readonly Quote[], person: Named): Markup {
  const [first] = group as [Paragraph]
  const words = (paragraph: Paragraph) => inline(text, paragraph.span, quotes)
  const voices = speakers(group, quotes, person)
  switch (first.role) {
    case 'heading':
      return html`<h2 id="${anchor(first)}">${words(first)}</h2>`
    case 'item':
      return html`<div class="passage"><ul>${group.map((item) => html`<li id="${anchor(item)}">${words(item)}</li>`)}</ul>${voices}</div>`
    case 'quotation':
      return html`<div class="passage"><blockquote>${group.map((part) => html`<p id="${anchor(part)}">${words(part)}</p>`)}</blockquote>${voices}</div>`
    case 'text':
      return html`<div class="passage"><p id="${anchor(first)}">${words(first)}</p>${voices}</div>`
    default:
      return first.role satisfies never
  }
}

/** `otan#p3` is `p3` in the page of its article. */
const anchor = ({ id }: { readonly id: string }): string => id.slice(id.lastIndexOf('#') + 1)

interface Piece extends Span {
  readonly quote: Quote
  readonly isFirst: boolean
}

/** A stretch of the text with the parts of quotes in it set as quotes, one inside another where they are. */
function inline(text: string, { start, end }: Span, quotes: readonly Quote[]): Markup {
  const pieces = quotes
    .flatMap((quote) => quote.parts.map((part, at): Piece => ({ ...part, quote, isFirst: at === 0 })))
    .filter((piece) => piece.start >= start && piece.end <= end && piece.start < piece.end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return nested(text, { start, end }, pieces)
}

function nested(text: string, { start, end }: Span, pieces: readonly Piece[]): Markup {
  const set: (Markup | string)[] = []
  let at = start
  for (const piece of pieces) {
    if (piece.start < at) continue
    const inside = pieces.filter((other) => other !== piece && other.start >= piece.start && other.end <= piece.end)
    const id = piece.isFirst && html` id="${anchor(piece.quote)}"`
    set.push(text.slice(at, piece.start))
    set.push(html`<q${id} data-quote="${anchor(piece.quote)}">${nested(text, piece, inside)}</q>`)
    at = piece.end
  }
  return html`${set}${text.slice(at, end)}`
}

/** Who speaks in these paragraphs, each once, in order, with how it is said. */
function speakers(group: readonly Paragraph[], quotes: readonly Quote[], person: Named) {
  const ids = group.map(({ id }) => id)
  const here = quotes.filter(({ paragraph, speaker }) => ids.includes(paragraph) && speaker?.name !== undefined)
  const names = [...new Set(here.map(({ speaker }) => speaker?.name ?? ''))]
  if (names.length === 0) return undefined
  const said = (name: string) => here.filter(({ speaker }) => speaker?.name === name)
  return html`<ul class="voices" aria-label="Qui parle">${names.map((name) => voice(name, said(name), person))}</ul>`
}

function voice(name: string, said: readonly Quote[], person: Named): Markup {
  const href = person(name)?.href
  const verbs = [...new Set(said.flatMap(({ verb }) => (verb === undefined ? [] : inside(verb))))]
  const quotes = said.map(anchor).join(' ')
  return html`<li data-quotes="${quotes}">${href === undefined ? name : html`<a href="${href}">${name}</a>`}${verbs.length > 0 && html` <i>${verbs.join(', ')}</i>`}</li>`
}

/** As it stands inside a sentence: *selon* and not *Selon*. */
const inside = (verb: string): string => verb.slice(0, 1).toLowerCase() + verb.slice(1)
