/** `true` is an attribute without a value, `false` and `undefined` none at all. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>

/** An element with attributes and children. Texts are texts: nothing is parsed. */
export function node<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value)
  element.append(...children)
  return element
}

/** A button that does something when it is pressed. */
export function button(
  attributes: Attributes,
  press: (button: HTMLButtonElement) => unknown,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const element = node('button', { type: 'button', ...attributes }, ...children)
  element.addEventListener('click', () => press(element))
  return element
}

const SVG = 'http://www.w3.org/2000/svg'

/** A picture of lines in a square of 24, that says nothing by itself. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(SVG, 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}
