import type { FacetCount, Facets } from '../search/facets.js'
import type { Named } from './named.js'
import { button, node } from './node.js'
import type { Strings } from './strings.js'

export interface FacetsView {
  readonly element: HTMLElement
  render(facets: Facets, chosen: Readonly<Record<string, string>>): void
}

/** So many values of a facet are shown at first, and then. */
const FEW = 7
const MOST = 200

/**
 * For each facet its values, with how many hits have them: buttons, of which one at most is pressed.
 *
 * @param choose is called with `undefined` when a value is not chosen any more
 */
export function createFacets(
  facets: readonly Named[],
  strings: Strings,
  choose: (key: string, value: string | undefined) => void,
): FacetsView {
  const element = node('div', { part: 'facets', id: 'facets', role: 'group', 'aria-label': strings.filters })
  const whole = new Set<string>()
  let last: Parameters<FacetsView['render']>

  const render: FacetsView['render'] = (counts, chosen) => {
    last = [counts, chosen]
    const focused = (element.getRootNode() as ShadowRoot).activeElement
    const place = focused instanceof HTMLElement && element.contains(focused) ? focused.dataset.place : undefined
    element.replaceChildren(...facets.flatMap((facet) => groupView(facet, counts[facet.key] ?? [], chosen[facet.key])))
    if (place !== undefined)
      [...element.querySelectorAll<HTMLElement>('button')].find(({ dataset }) => dataset.place === place)?.focus()
  }

  function groupView({ key, name }: Named, counts: readonly FacetCount[], chosen: string | undefined): Node[] {
    const values = counts
      .slice(0, whole.has(key) ? MOST : FEW)
      .map(({ value, count }) => ({ value: String(value), count }))
    if (chosen !== undefined && values.every(({ value }) => value !== chosen))
      values.unshift({ value: chosen, count: counts.find(({ value }) => String(value) === chosen)?.count ?? 0 })
    if (values.length === 0) return []
    const title = name ?? (key === 'speaker' ? strings.speaker : key)
    const items = values.map(({ value, count }) => node('li', {}, valueView(key, value, count, value === chosen)))
    const group = node(
      'div',
      { role: 'group', 'aria-label': title, part: 'facet' },
      node('p', { part: 'facet-name' }, title),
      node('ul', {}, ...items),
    )
    if (counts.length > FEW && !whole.has(key)) group.append(moreView(key))
    return [group]
  }

  function valueView(key: string, value: string, count: number, isChosen: boolean): HTMLElement {
    const label = node('span', { class: 'words' }, strings.date(value) ?? value)
    return button(
      { part: 'facet-value', 'aria-pressed': String(isChosen), 'data-place': `${key} ${value}` },
      () => choose(key, isChosen ? undefined : value),
      label,
      ' ',
      node('small', {}, strings.figure(count)),
    )
  }

  function moreView(key: string): HTMLElement {
    const press = ({ previousElementSibling }: Element) => {
      const shown = previousElementSibling?.childElementCount ?? 0
      whole.add(key)
      render(...last)
      const values = [...element.querySelectorAll<HTMLElement>('[data-place]')]
      values.filter(({ dataset }) => dataset.place?.startsWith(`${key} `))[shown]?.focus()
    }
    return button({ part: 'facet-more' }, press, strings.moreValues)
  }

  return { element, render }
}
