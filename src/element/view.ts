import { type Bar, type BarActions, createBar } from './bar.js'
import { createFacets, type FacetsView } from './facets.js'
import { createField, type Field, type FieldActions } from './field.js'
import type { HitStyle } from './hitView.js'
import { createLoading, type Loading } from './loading.js'
import type { Named } from './named.js'
import { button, node } from './node.js'
import { createResults, type ResultsView } from './results.js'
import { createStatus, type Status } from './status.js'

/** What is shown below the field. */
export type Panel = 'empty' | 'loading' | 'failed' | 'found'

/** All that the element shows, put together. */
export interface View {
  readonly nodes: readonly Node[]
  readonly field: Field
  readonly bar: Bar
  readonly facets: FacetsView
  readonly results: ResultsView
  readonly status: Status
  readonly loading: Loading
  show(panel: Panel): void
}

export interface ViewOptions {
  readonly style: HitStyle
  readonly facets: readonly Named[]
  readonly hasOrder: boolean
  readonly placeholder: string
}

export interface ViewActions extends FieldActions, BarActions {
  choose(key: string, value: string | undefined): void
  more(): void
  retry(): void
}

export function createView({ style, facets: named, hasOrder, placeholder }: ViewOptions, actions: ViewActions): View {
  const { strings } = style
  const field = createField(strings, placeholder, actions)
  const facets = createFacets(named, strings, actions.choose)
  const bar = createBar(strings, { hasOrder, hasFacets: named.length > 0 }, actions, (isShown) =>
    facets.element.classList.toggle('open', isShown),
  )
  const results = createResults(style, actions.more)
  const status = createStatus()
  const loading = createLoading(strings)
  const retry = button({ part: 'retry' }, actions.retry, strings.retry)

  const panels: Readonly<Record<Panel, HTMLElement>> = {
    empty: node('div', { part: 'empty' }, node('slot', { name: 'empty' })),
    loading: loading.element,
    failed: node('div', { part: 'failed' }, node('p', {}, strings.failed), retry, node('slot', { name: 'failed' })),
    found: node('div', { part: 'panel' }, bar.element, facets.element, results.element),
  }
  const show = (panel: Panel) => {
    for (const [name, element] of Object.entries(panels)) element.hidden = name !== panel
  }
  show('empty')
  return {
    nodes: [field.element, status.element, ...Object.values(panels)],
    field,
    bar,
    facets,
    results,
    status,
    loading,
    show,
  }
}
