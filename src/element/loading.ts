import { node } from './node.js'
import type { Strings } from './strings.js'

export interface Loading {
  readonly element: HTMLElement
  /** Undefined while nobody knows how much is to come. */
  progress(share: number | undefined): void
}

export function createLoading(strings: Strings): Loading {
  const bar = node('progress', { max: '1', 'aria-label': strings.loading })
  const text = node('span', {}, strings.loading)
  return {
    element: node('div', { part: 'loading' }, text, bar),
    progress(share) {
      if (share === undefined) bar.removeAttribute('value')
      else bar.value = share
      text.textContent = share === undefined ? strings.loading : strings.progress(share)
    },
  }
}
