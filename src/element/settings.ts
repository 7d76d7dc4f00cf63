import type { Asked } from './asked.js'
import { type Named, named } from './named.js'
import { plainInput } from './plainForm.js'

/** What the attributes of the element say. */
export interface Settings {
  readonly src: string | undefined
  readonly texts: string | undefined
  readonly param: string
  readonly facets: readonly Named[]
  readonly order: string | undefined
  readonly details: readonly string[]
  readonly href: string | undefined
  readonly limit: number
  readonly combine: 'or' | 'and'
  readonly within: Asked['within']
  readonly level: number
  readonly placeholder: string | undefined
}

/** Those that are looked at when they change. `lang` is HTML's own. */
export const ATTRIBUTES: readonly string[] = [
  'src',
  'texts',
  'param',
  'facets',
  'order',
  'details',
  'href',
  'limit',
  'combine',
  'within',
  'heading-level',
  'placeholder',
  'lang',
]

/** An attribute that makes no sense is as good as none. The plain form inside says what the element itself does not. */
export function settingsOf(element: HTMLElement): Settings {
  const given = (name: string) => element.getAttribute(name) ?? undefined
  const plain = plainInput(element)
  const keys = (name: string, otherwise: string) => named(given(name) ?? otherwise)
  return {
    src: given('src'),
    texts: given('texts'),
    param: given('param') ?? (plain?.name || 'q'),
    facets: keys('facets', 'speaker'),
    order: given('order'),
    details: keys('details', 'date').map(({ key }) => key),
    href: given('href'),
    limit: wholeNumber(given('limit'), 1, 100) ?? 10,
    combine: given('combine') === 'and' ? 'and' : 'or',
    within: given('within') === 'quotes' ? 'quotes' : 'texts',
    level: wholeNumber(given('heading-level'), 1, 5) ?? 2,
    placeholder: given('placeholder') ?? (plain?.placeholder || undefined),
  }
}

function wholeNumber(text: string | undefined, least: number, most: number): number | undefined {
  const number = Number(text)
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined
}
