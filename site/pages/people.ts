import { frenchDate } from 'guillemet'
import type { Edition, Person } from '../build/edition.js'
import { html, type Markup } from '../build/html.js'
import { counted } from './article.js'
import { french } from './french.js'
import type { Page } from './layout.js'
import { timeline } from './timeline.js'

export function peoplePage(edition: Edition): Page {
  const { people, quotes } = edition
  return {
    path: 'qui-dit-quoi/',
    kind: 'people',
    script: 'people.ts',
    title: 'Qui dit quoi – guillemet',
    description: `${people.length} personnes, collectifs et documents cités, ce qu’ils ont dit, et quand.`,
    main: html`${french(html`<header class="opening">
<h1>Qui dit quoi</h1>
<p class="lede">${counted(people.length, 'voix', 'voix')} et ${counted(quotes, 'citation')}, reconnues dans les textes : qui parle, par quel verbe, à quelle date. Quand guillemet n’est pas sûr, il ne nomme personne.</p>
</header>`)}
<div class="desk">
${timeline(edition)}
<section class="directory" aria-labelledby="voix">
<h2 id="voix">Les voix</h2>
<p class="filter" hidden><label for="filtre">Filtrer par nom</label> <input id="filtre" type="search" autocomplete="off" spellcheck="false"> <output for="filtre"></output></p>
<div class="voices-list">
${people.map((person) => entry(person))}
</div>
</section>
</div>`,
  }
}

function entry({ slug, name, quotes }: Person): Markup {
  return html`<details id="${slug}" name="voix"><summary><span class="who">${name}</span> <span class="count">${counted(quotes.length, 'citation')}</span></summary>
<ol>${quotes.map(
    ({ id, text, verb, article }) => html`<li><blockquote>«&#160;${text}&#160;»</blockquote>
<p>${verb !== undefined && html`${verb.toLowerCase()}, `}<time datetime="${article.meta.date}">${frenchDate(article.meta.date)}</time>, <a href="${article.meta.url}#${id.slice(article.id.length + 1)}">${article.title}</a></p></li>`,
  )}</ol></details>`
}
