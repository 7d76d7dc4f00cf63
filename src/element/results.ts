import type { Hit, Results } from '../search/hit.js'
import type { Meta } from './asked.js'
import { type HitStyle, hitView } from './hitView.js'
import { button, node } from './node.js'
import type { Remark } from './remarks.js'

export interface ResultsView {
  readonly element: HTMLElement
  render(found: Found): void
  /** Adds the next page, and goes to the first of what is new. */
  append(results: Results<Hit<Meta>>): void
  /** While an answer is awaited, for longer than one notices. */
  wait(isWaiting: boolean): void
  /** The link of a hit, if it is shown. */
  linkOf(id: string): HTMLElement | undefined
}

export interface Found {
  /** How many results there are, and of what. */
  readonly summary: string
  readonly results: Results<Hit<Meta>>
  readonly remarks: readonly Remark[]
}

/** Before an answer seems late. */
const NOTICED = 250

export function createResults(style: HitStyle, more: () => void): ResultsView {
  const { strings, level } = style
  const heading = node(`h${level - 1}` as 'h2', { part: 'count', id: 'count' })
  const remarks = node('div', { part: 'remarks' })
  const list = node('ol', { part: 'results' })
  const shown = node('p', { part: 'shown' })
  const rest = node('div', { part: 'rest' }, shown, button({ part: 'more' }, more, strings.more))
  const none = node('slot', { name: 'none' })
  const element = node('section', { part: 'found', 'aria-labelledby': 'count' }, heading, remarks, list, rest, none)
  let timer: ReturnType<typeof setTimeout>

  let last: string | undefined
  /** Of hits of one article in a row, the first alone shows all about the article. */
  const add = (hits: readonly Hit<Meta>[]): HTMLElement[] => {
    const views = hits.map((hit) => {
      const view = hitView(hit, style)
      view.classList.toggle('again', hit.article.id === last)
      last = hit.article.id
      return view
    })
    list.append(...views)
    return views
  }
  const finish = ({ total }: Results<Hit<Meta>>) => {
    const count = list.childElementCount
    none.hidden = total > 0
    rest.hidden = count >= total
    shown.textContent = strings.shown(count, total)
  }

  return {
    element,
    render({ summary, results, remarks: said }) {
      heading.textContent = summary
      remarks.replaceChildren(...said.map(remarkView))
      list.replaceChildren()
      last = undefined
      add(results.hits)
      finish(results)
    },
    append(results) {
      const [first] = add(results.hits)
      finish(results)
      first?.querySelector<HTMLElement>('a, button')?.focus()
    },
    wait(isWaiting) {
      clearTimeout(timer)
      element.setAttribute('aria-busy', String(isWaiting))
      if (isWaiting) timer = setTimeout(() => element.classList.add('late'), NOTICED)
      else element.classList.remove('late')
    },
    linkOf: (id) =>
      [...list.children].find((item) => (item as HTMLElement).dataset.id === id)?.querySelector('a') ?? undefined,
  }
}

function remarkView({ text, press }: Remark): HTMLElement {
  return node('p', { part: 'remark' }, press ? button({ part: 'question' }, press, text) : text)
}
