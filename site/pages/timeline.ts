import { frenchDate } from 'guillemet'
import type { Edition, Person, ReadArticle } from '../build/edition.js'
import { html, type Markup } from '../build/html.js'
import { counted } from './article.js'

const WIDTH = 1000
const HEIGHT = 240
const MARGIN = 20
/** Where the axis lies, above the names of the months. */
const AXIS = HEIGHT - 24
const STEP = 8.5
const RADIUS = 3.2

/**
 * A column for each article, at its date, a dot for each quote in it: each column is a link, so that it has a place in the order of
 * the keyboard and a name that says what one sees.
 */
export function timeline({ articles, people }: Edition): Markup {
  const years = [...new Set(articles.map(({ meta }) => meta.date.slice(0, 4)))].sort()
  const from = Date.UTC(Number(years[0]), 0, 1)
  const until = Date.UTC(Number(years.at(-1)) + 1, 0, 1)
  const x = (date: string) => MARGIN + ((Date.parse(date) - from) / (until - from)) * (WIDTH - 2 * MARGIN)
  const months = Array.from({ length: 12 * years.length }, (_, at) => monthAt(Number(years[0]), at))
  const oldestFirst = articles.toReversed()
  return html`<section class="timeline">
<h2 id="chronologie">${years.join('–')}, citation par citation</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="chronologie">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-labelledby="chronologie">
<line class="axis" x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${AXIS}" y2="${AXIS}"/>
${months.map(({ date, name }) => html`<line class="tick" x1="${x(date).toFixed(1)}" x2="${x(date).toFixed(1)}" y1="${AXIS}" y2="${AXIS + 5}"/><text aria-hidden="true" x="${(x(date) + 5).toFixed(1)}" y="${AXIS + 18}">${name}</text>`)}
${oldestFirst.map((article) => column(article, x(article.meta.date), people))}
</svg>
</div>
<p class="caption">Chaque point est une citation, chaque colonne un article. Ouvrez une voix pour la retrouver.</p>
</section>`
}

function column({ id, title, meta }: ReadArticle, x: number, people: readonly Person[]): Markup {
  const said = people.flatMap(({ slug, quotes }) =>
    quotes.filter(({ article }) => article.id === id).map(({ span }) => ({ slug, start: span.start })),
  )
  const label = `${frenchDate(meta.date)}\u00a0: ${title}, ${counted(said.length, 'citation')}`
  const dots = said.sort((a, b) => a.start - b.start)
  return html`<a href="${meta.url}" aria-label="${label}"><title>${label}</title><rect x="${(x - 5).toFixed(1)}" y="${(AXIS - 6 - STEP * dots.length).toFixed(1)}" width="10" height="${(STEP * dots.length + 6).toFixed(1)}" rx="5"/>${dots.map(({ slug }, at) => html`<circle data-who="${slug}" cx="${x.toFixed(1)}" cy="${(AXIS - 8 - STEP * at).toFixed(1)}" r="${RADIUS}"/>`)}</a>
`
}

function monthAt(year: number, at: number): { date: string; name: string } {
  const date = new Date(Date.UTC(year, at, 1))
  return { date: date.toISOString(), name: date.toLocaleDateString('fr', { month: 'short', timeZone: 'UTC' }) }
}
