/** HTML that is right as it is: made by `html`, every value in it escaped. */
export interface Markup {
  readonly markup: string
}

type Value = string | number | undefined | false | Markup | readonly Value[]

/**
 * HTML of a template: strings in it are escaped, markup is not, lists are joined, `undefined` and `false` are nothing.
 *
 * @example
 * html`<p>${'a < b'}</p>`.markup // => '<p>a &lt; b</p>'
 */
export const html = ({ raw }: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: raw.map((text, at) => text + written(values[at])).join(''),
})

function written(value: Value): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return 'markup' in value ? value.markup : value.map(written).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string)
