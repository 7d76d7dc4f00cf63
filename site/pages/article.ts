import { frenchDate } from 'guillemet'
import type { Edition, ReadArticle } from '../build/edition.js'
import { html } from '../build/html.js'
import type { Page } from './layout.js'
import { prose } from './prose.js'

export function articlePage(article: ReadArticle, { base, people }: Edition): Page {
  const { id, title, text, meta, reading, next } = article
  const person = (name: string) => {
    const found = people.find(({ quotes }) =>
      quotes.some((quote) => quote.article.id === id && quote.speaker?.name === name),
    )
    return found && { href: `${base}qui-dit-quoi/#${found.slug}` }
  }
  const spoken = reading.quotes.filter(({ use }) => use === 'speech')
  const voices = new Set(spoken.flatMap(({ speaker }) => speaker?.name ?? []))
  return {
    path: `articles/${id}/`,
    kind: 'article',
    script: 'article.ts',
    title: `${title} – guillemet`,
    description: reading.paragraphs.find(({ role }) => role === 'text')?.text.slice(0, 160) ?? title,
    main: html`<article data-article="${id}">
<header>
<p class="rubric">${meta.section}</p>
<h1>${title}</h1>
<p class="byline">${meta.author !== undefined && html`<span>${meta.author}</span> `}<time datetime="${meta.date}">${frenchDate(meta.date)}</time> <span>${counted(spoken.length, 'citation')}, ${counted(voices.size, 'voix', 'voix')}</span></p>
</header>
<div class="prose">
${prose(text, reading, person)}
</div>
</article>
<nav class="onward" aria-label="Suite">
<a class="back" href="${base}">Retour à la recherche</a>
${next && html`<p class="next">À lire ensuite <a href="${next.meta.url}">${next.title}</a></p>`}
</nav>`,
  }
}

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('fr')}\u00a0${count < 2 ? one : many}`
