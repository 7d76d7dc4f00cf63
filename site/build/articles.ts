import { type Article, type FileMeta, readFiles } from 'guillemet/node'

/** What the site knows of an article beside its text. */
export interface Meta {
  /** ISO */
  readonly date: string
  readonly section: string
  readonly author?: string
  readonly url: string
  readonly [key: string]: string | undefined
}

export interface SiteArticle extends Article<Meta> {
  readonly title: string
  readonly meta: Meta
}

/** The plain texts of `fixtures/` have no front matter: what their texts say of their date, and where they would stand. */
const PLAIN_TEXTS: Readonly<Record<string, { date: string; section: string }>> = {
  chronique: { date: '2024-06-27', section: 'chronique' },
  depeche: { date: '2024-08-03', section: 'dépêche' },
  'fait-divers': { date: '2024-04-03', section: 'faits divers' },
  'lettre-de-quartier': { date: '2024-03-18', section: 'quartier' },
  traduction: { date: '2024-10-16', section: 'international' },
  tribunal: { date: '2024-02-22', section: 'justice' },
}

/**
 * The articles of the folders, the newest first.
 *
 * @throws Error where one has no date: the site orders by it
 */
export async function siteArticles(folders: readonly string[], base: string): Promise<SiteArticle[]> {
  const articles: SiteArticle[] = []
  for await (const article of readFiles(folders)) articles.push(siteArticle(article, base))
  return articles.sort((a, b) => (a.meta.date < b.meta.date ? 1 : -1))
}

function siteArticle({ id, title, text, speakers, meta }: Article<FileMeta>, base: string): SiteArticle {
  const { date, section, author }: FileMeta = { ...PLAIN_TEXTS[id], ...meta }
  if (typeof date !== 'string') throw new Error(`${id} has no date: give it one in its front matter.`)
  return {
    ...dispatch({ id, title, text }),
    ...(speakers && { speakers }),
    meta: {
      date,
      section: typeof section === 'string' ? section : 'divers',
      ...(typeof author === 'string' && { author }),
      url: `${base}articles/${id}/`,
    },
  }
}

/** A dispatch has no title line of its own: its first line is one, in capitals. */
function dispatch({ id, title, text }: Pick<Article, 'id' | 'title' | 'text'>) {
  if (title !== undefined) return { id, title, text }
  const end = text.indexOf('\n')
  return { id, title: end < 0 ? id : text.slice(0, end).trim(), text: text.slice(end + 1) }
}
