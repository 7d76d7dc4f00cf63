import { frenchDate } from 'guillemet'
import type { Edition, ReadArticle } from '../build/edition.js'
import { html, type Markup } from '../build/html.js'
import { counted } from './article.js'
import type { Page } from './layout.js'

/** What somebody new might ask, and what it shows. */
const QUERIES = [
  { query: 'lignes rouges', shows: 'un mot et ses formes' },
  { query: 'locuteur:Aurenche eau', shows: 'une personne' },
  { query: '"un robinet"', shows: 'une suite de mots' },
  { query: 'boeuf OU sablé', shows: 'l’un ou l’autre' },
]

export function homePage({ base, articles, people, quotes }: Edition): Page {
  const [first, ...others] = articles
  return {
    path: '',
    kind: 'home',
    script: 'home.ts',
    title: 'guillemet – ce qui s’est écrit, et qui l’a dit',
    description:
      'Un journal de démonstration : ses articles, ses citations et celles et ceux qui les ont dites, cherchés dans la page.',
    main: html`<section class="search" aria-labelledby="question">
<h1 id="question">Ce qui s’est écrit, et&#160;<em>qui l’a dit</em>.</h1>
${searchBox(base)}
<p class="lede">${counted(articles.length, 'article')}, ${counted(quotes, 'citation')}, ${counted(people.length, 'voix', 'voix')}. Tout se cherche ici même, dans la page, sans serveur de recherche.</p>
<ul class="tries" aria-label="Essayer une recherche">${QUERIES.map(({ query, shows }) => html`<li><a href="?q=${encodeURIComponent(query)}">${query}</a> <span>${shows}</span></li>`)}</ul>
</section>
<section class="front" aria-labelledby="une">
<h2 id="une">À la une</h2>
<ol>${first && card(first, 'lead')}${others.map((article) => card(article, ''))}</ol>
</section>`,
  }
}

/** The element; the form in it is what there is without JavaScript. */
const searchBox = (base: string): Markup =>
  html`<guillemet-search src="${base}search.bin" facets="speaker, section: Rubrique" order="date" details="section, date">
<form role="search" action="${base}"><label>Rechercher <input type="search" name="q" enterkeyhint="search"></label> <button>Rechercher</button></form>
</guillemet-search>`

/** An article, by its title and what is best said in it. */
function card({ id, title, meta, reading }: ReadArticle, kind: string): Markup {
  const said = reading.quotes.filter(({ use, speaker, text }) => use === 'speech' && speaker?.name && text.length > 24)
  const quote = said.find(({ parts, text }) => parts.length === 1 && text.length < 120) ?? said[0]
  return html`<li class="${kind}"><article>
<p class="rubric">${meta.section} <time datetime="${meta.date}">${frenchDate(meta.date)}</time></p>
<h3><a href="${meta.url}">${title}</a></h3>
${quote && html`<figure><blockquote>«&#160;${quote.text}&#160;»</blockquote><figcaption><a href="${meta.url}#${quote.id.slice(id.length + 1)}">${quote.speaker?.name}</a></figcaption></figure>`}
</article></li>`
}
