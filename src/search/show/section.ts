import type { Hit } from '../hit.js'

/** What a hit stands under. */
export interface HitSection {
  readonly heading: string
  /** The address of the article, and of the section in it if it has one. Left out without a `meta.url`. */
  readonly url?: string
}

/**
 * The section in which a hit stands: under the last heading before it, or that it is. Undefined before the first one.
 *
 * It is found in `article.meta.sections`, `{ heading, anchor?, offset }` in the order of the text, which `readFiles` of
 * `guillemet/node` writes; `url` is `article.meta.url` with the `anchor` behind `#`.
 *
 * @example
 * sectionOf(hit) // => { heading: 'Le quai', url: '/port#le-quai' }
 */
export function sectionOf<Meta>({ span, article }: Pick<Hit<Meta>, 'span' | 'article'>): HitSection | undefined {
  const { sections, url } = (article.meta ?? {}) as { readonly sections?: unknown; readonly url?: unknown }
  const list: readonly unknown[] = Array.isArray(sections) ? sections : []
  const section = list.filter(isSection).findLast(({ offset }) => offset <= span.start)
  if (!section) return undefined
  const { heading, anchor } = section
  if (typeof url !== 'string') return { heading }
  return { heading, url: anchor === undefined ? url : `${url.replace(/#.*$/s, '')}#${encodeURIComponent(anchor)}` }
}

interface Section {
  readonly heading: string
  readonly anchor?: string
  readonly offset: number
}

/** Whoever made the index may have written something else there. */
function isSection(value: unknown): value is Section {
  const { heading, anchor, offset } = (value ?? {}) as Partial<Record<keyof Section, unknown>>
  return (
    typeof heading === 'string' && typeof offset === 'number' && (anchor === undefined || typeof anchor === 'string')
  )
}
