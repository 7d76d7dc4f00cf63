import type { Hit } from '../search/hit.js'
import { passageAddress } from './address.js'
import type { Meta } from './asked.js'
import type { HitStyle } from './hitView.js'
import { EXCERPT, markedExcerpt, markedQuote } from './marked.js'

/**
 * A hit in a template of the page, `<template slot="paragraph">` or `<template slot="quote">`.
 *
 * What an element's `data-text` names becomes its text: `title`, `text` (what was found, with marks), `speaker`, `verb`, `id`, or `meta.` and
 * a key. Where there is nothing of that name, the element is left out. Links with `data-href` lead to the passage, buttons with `data-copy`
 * copy it.
 */
export function ownHit(template: HTMLTemplateElement, hit: Hit<Meta>, { strings, addressOf, copied }: HitStyle): Node {
  const view = document.importNode(template.content, true)
  const address = addressOf(hit)
  for (const element of view.querySelectorAll('[data-text]')) {
    const value = fieldOf(hit, element.getAttribute('data-text') ?? '')
    if (value === undefined) element.remove()
    else if (typeof value === 'string') element.textContent = strings.date(value) ?? value
    else element.replaceChildren(...value)
  }
  for (const link of view.querySelectorAll('a[data-href]'))
    if (address !== undefined) link.setAttribute('href', passageAddress(hit, address))
  for (const button of view.querySelectorAll<HTMLElement>('[data-copy]'))
    button.addEventListener('click', () => copied(hit, button))
  return view
}

function fieldOf(hit: Hit<Meta>, name: string): string | Node[] | undefined {
  const { id, title, meta } = hit.article
  if (name.startsWith('meta.')) {
    const value = meta?.[name.slice('meta.'.length)]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }
  switch (name) {
    case 'id':
      return id
    case 'title':
      return title ?? id
    case 'text':
      return hit.kind === 'quote' ? markedQuote(hit, Number.POSITIVE_INFINITY) : markedExcerpt(hit, EXCERPT)
    case 'speaker':
      return hit.kind === 'quote' ? hit.speaker?.name : undefined
    case 'verb':
      return hit.kind === 'quote' ? hit.verb : undefined
    default:
      return undefined
  }
}
