import type { Hit, QuoteHit, Results } from '../search/hit.js'
import { highlight, type Marked } from '../search/show/segments.js'
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
  const { hits, total, corrections, notes, facets = {} } = results
  const blocks = hits.map((hit, i) => [heading(hit, offset + i + 1, paint), ...passage(hit, paint)].join('\n   '))
  const counts = Object.entries(facets).map(([name, list]) =>
    [
      paint.title(printable(name)),
      ...list.map(({ value, count }) => `${String(count).padStart(6)}  ${printable(String(value))}`),
    ].join('\n'),
  )
  const remarks = [
    ...corrections.map(({ from, to }) => say.corrected(printable(from), printable(to))),
    ...notes.map(({ message }) => printable(message)),
  ].map((line) => paint.warning(line))
  return [...remarks, ...blocks, ...counts, say.results(total, hits.length, printable(query))].join('\n\n')
}

/** `1. Le port rouvre  port#p2 · 3.14` */
export const heading = <Meta>({ article, id, score }: Hit<Meta>, number: number, paint: Paint): string =>
  `${paint.title(`${number}. ${printable(article.title ?? article.id)}`)}  ${paint.faint(`${printable(id)} · ${score.toFixed(2)}`)}`

/** A hit's text, and the quotes in it, a line each. */
export function passage<Meta>(hit: Hit<Meta>, paint: Paint): string[] {
  if (hit.kind === 'quote') return [quote(hit, paint)]
  return [marked(hit, paint), ...hit.quotes.map((one) => paint.quote('  ↳ ') + quote(one, paint, paint.quote))]
}

const plain = (text: string): string => text

/** Piece by piece: a style that ends within another ends both. */
const marked = (text: Marked, paint: Paint, style = plain): string =>
  highlight(text)
    .map((segment) => (segment.marked ? paint.mark(printable(segment.text)) : style(printable(segment.text))))
    .join('')

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
