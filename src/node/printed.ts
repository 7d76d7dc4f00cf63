import type { Hit, QuoteHit, Results } from '../search/hit.js'
import { highlight, type Marked, type Segment } from '../search/show/segments.js'
import type { Wording } from './command/language.js'
import type { Paint } from './command/paint.js'
import { printable } from './command/printable.js'

/** Results for a terminal: a block per hit, the words found marked; then facets, corrections, notes and the count. */
export function printed<Meta>(
  results: Results<Hit<Meta>>,
  { offset, query }: { readonly offset: number; readonly query: string },
  paint: Paint,
  say: Wording,
): string {
  const { hits, total, facets = {} } = results
  const blocks = hits.map((hit, i) => [heading(hit, offset + i + 1, paint), ...passage(hit, paint)].join('\n   '))
  const counts = Object.entries(facets).map(([name, list]) =>
    [
      paint.title(printable(name)),
      ...list.map(({ value, count }) => `${String(count).padStart(6)}  ${printable(String(value))}`),
    ].join('\n'),
  )
  const told = remarks(results, say).map((line) => paint.warning(line))
  return [...told, ...blocks, ...counts, say.results(total, hits.length, printable(query))].join('\n\n')
}

/** What there is to say of a search: corrections, and notes on the query. */
export const remarks = <Meta>({ corrections, notes }: Results<Hit<Meta>>, say: Wording): string[] => [
  ...corrections.map(({ from, to }) => say.corrected(printable(from), printable(to))),
  ...notes.map(({ message }) => printable(message)),
]

/** `1. Le port rouvre  port#p2 · 3.14` */
export const heading = <Meta>({ article, id, score }: Hit<Meta>, number: number, paint: Paint): string =>
  `${paint.title(`${number}. ${printable(article.title ?? article.id)}`)}  ${paint.faint(`${printable(id)} · ${score.toFixed(2)}`)}`

/** A hit's text, and the quotes in it, a line each. */
export function passage<Meta>(hit: Hit<Meta>, paint: Paint): string[] {
  if (hit.kind === 'quote') return [quote(hit, paint)]
  return [marked(hit, paint), ...hit.quotes.map((one) => paint.quote('  ↳ ') + quote(one, paint, paint.quote))]
}

const plain = (text: string): string => text

const marked = (text: Marked, paint: Paint, style = plain): string => painted(printableSegments(text), paint, style)

/** A text cut at its highlights, fit for a terminal. */
export const printableSegments = (text: Marked): Segment[] =>
  highlight(text).map((segment) => ({ text: printable(segment.text), marked: segment.marked }))

/** Piece by piece: a style that ends within another ends both. */
export const painted = (segments: readonly Segment[], paint: Paint, style: (text: string) => string): string =>
  segments.map(({ text, marked }) => (marked ? paint.mark(text) : style(text))).join('')

function quote<Meta>(hit: QuoteHit<Meta>, paint: Paint, style = plain): string {
  const who = speakerLine(hit)
  return `${style('« ')}${marked(hit, paint, style)}${style(who === '' ? ' »' : ` » ${who}`)}`
}

/** `— Jens Stoltenberg (a déclaré)`; empty where nothing is known. */
export function speakerLine<Meta>({ speaker, verb, use }: QuoteHit<Meta>): string {
  if (use === 'mention') return ''
  const who = speaker?.name ?? speaker?.mention
  return who === undefined ? '' : printable(`— ${who}${verb === undefined ? '' : ` (${verb})`}`)
}
