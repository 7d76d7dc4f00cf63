import type { Hit, Results } from '../search/hit.js'
import type { Asked, Meta } from './asked.js'

/** What the element tells the page. All bubble out of shadow trees. */
export interface SearchEvents {
  /** The index is open. */
  'guillemet-ready': CustomEvent<{ readonly size: number; readonly runsIn: 'worker' | 'page' }>
  /** Results are shown, or a further page of them. */
  'guillemet-results': CustomEvent<{ readonly asked: Asked; readonly results: Results<Hit<Meta>> }>
  /** Nothing is asked, at first or any more: no results are shown. */
  'guillemet-clear': CustomEvent<{ readonly asked: Asked }>
  /** A result is followed. `preventDefault()` leaves it to the page to go there. */
  'guillemet-follow': CustomEvent<{ readonly hit: Hit<Meta>; readonly address: string }>
  /** A citation was copied. */
  'guillemet-copy': CustomEvent<{ readonly hit: Hit<Meta> }>
  /** The index could not be opened, or a search failed: usually a GuillemetError. */
  'guillemet-error': CustomEvent<{ readonly error: unknown }>
}

declare global {
  interface GlobalEventHandlersEventMap extends SearchEvents {}
}

type Detail<Name extends keyof SearchEvents> = SearchEvents[Name]['detail']

/** Whether nobody prevented what comes by default. */
export const tell = <Name extends keyof SearchEvents>(target: EventTarget, name: Name, detail: Detail<Name>): boolean =>
  target.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === 'guillemet-follow' }),
  )
