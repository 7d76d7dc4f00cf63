import type { Asked } from './asked.js'
import { button, icon, node } from './node.js'
import type { Strings } from './strings.js'

export interface Bar {
  readonly element: HTMLElement
  render(asked: Asked): void
}

export interface BarActions {
  change(asked: Partial<Asked>): void
  /** Takes a filter away, with `undefined`. */
  choose(key: string, value: undefined): void
}

const CROSS = 'M7 7l10 10M17 7 7 17'
const FUNNEL = 'M4 6h16M7 12h10M10 18h4'

/** What is above the results: where to search, in which order, and where there is little room, whether to see the filters. */
export function createBar(
  strings: Strings,
  { hasOrder, hasFacets }: { readonly hasOrder: boolean; readonly hasFacets: boolean },
  { change, choose }: BarActions,
  showFilters: (isShown: boolean) => void,
): Bar {
  const places = (['texts', 'quotes'] as const).map((value) => {
    const input = node('input', { type: 'radio', name: 'within', value })
    input.addEventListener('change', () => change({ within: value }))
    return {
      input,
      label: node(
        'label',
        { part: 'place' },
        input,
        node('span', {}, value === 'texts' ? strings.inTexts : strings.inQuotes),
      ),
    }
  })
  const within = node(
    'fieldset',
    { part: 'places' },
    node('legend', { class: 'unseen' }, strings.within),
    ...places.map(({ label }) => label),
  )

  const orders = { score: strings.byScore, desc: strings.newest, asc: strings.oldest }
  const order = node(
    'select',
    { part: 'order', 'aria-label': strings.order },
    ...Object.entries(orders).map(([value, name]) => node('option', { value }, name)),
  )
  order.addEventListener('change', () => change({ order: order.value as Asked['order'] }))

  const press = (filters: HTMLElement) => {
    const isShown = filters.getAttribute('aria-expanded') !== 'true'
    filters.setAttribute('aria-expanded', String(isShown))
    showFilters(isShown)
  }
  const state = { 'aria-expanded': 'false', 'aria-controls': 'facets' }
  const filters = button({ part: 'filters', ...state }, press, icon(FUNNEL), strings.filters)

  const chips = node('ul', { part: 'chips' })
  const chip = ([key, value]: readonly [string, string]) => {
    const name = strings.date(value) ?? value
    const label = node('span', { class: 'words' }, name)
    const remove = { part: 'chip', 'aria-label': strings.removeFilter(name) }
    return node(
      'li',
      {},
      button(remove, () => choose(key, undefined), label, icon(CROSS)),
    )
  }

  return {
    element: node('div', { part: 'bar' }, within, ...(hasFacets ? [filters] : []), ...(hasOrder ? [order] : []), chips),
    render(asked) {
      for (const { input } of places) input.checked = input.value === asked.within
      order.value = asked.order
      chips.replaceChildren(...Object.entries(asked.filters).map(chip))
    },
  }
}
