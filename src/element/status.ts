import { node } from './node.js'

export interface Status {
  readonly element: HTMLElement
  /** Says a sentence to who listens, once nothing else was to be said for `PAUSE`. */
  announce(sentence: string): void
}

/** Milliseconds, long enough that what is typed is heard first. */
const PAUSE = 700

export function createStatus(): Status {
  const element = node('p', { role: 'status', class: 'unseen' })
  let timer: ReturnType<typeof setTimeout>
  return {
    element,
    announce(sentence) {
      clearTimeout(timer)
      timer = setTimeout(() => {
        element.textContent = sentence
      }, PAUSE)
    },
  }
}
