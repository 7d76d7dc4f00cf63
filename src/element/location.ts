import type { Asked } from './asked.js'

/** Where a visitor was in the results before leaving by one of them. */
export interface Left {
  /** The id of the hit that was followed. */
  readonly hit: string
  /** How many hits were shown. */
  readonly count: number
}

/** What is asked, in the address of the page: `?q=grue&q-in=quotes&q-speaker=Claire+Daumier&q-order=desc`. */
export interface Place {
  /** Undefined where the address is not read. */
  read(): Asked | undefined
  /** A visitor comes back to what was pushed; what replaces is forgotten. */
  write(asked: Asked, how: 'push' | 'replace'): void
  /** Remembered with the entry of the history that is left. */
  leave(left: Left): void
  left(): Left | undefined
}

/**
 * @param param of the address; everything else of it stays. Empty: the address is neither read nor written
 * @param within what an address asks that does not say it
 */
export function placeIn(param: string, within: Asked['within']): Place {
  if (param === '') return { read: () => undefined, write() {}, leave() {}, left: () => undefined }
  const filter = `${param}-`
  const key = `guillemet-${param}`
  return {
    read() {
      const parameters = new URLSearchParams(location.search)
      const filters = [...parameters].filter(([name]) => name.startsWith(filter) && !isOwn(name.slice(filter.length)))
      const order = parameters.get(`${filter}order`)
      const place = parameters.get(`${filter}in`)
      return {
        query: parameters.get(param) ?? '',
        within: place === 'quotes' || place === 'texts' ? place : within,
        filters: Object.fromEntries(filters.map(([name, value]) => [decoded(name.slice(filter.length)), value])),
        order: order === 'asc' || order === 'desc' ? order : 'score',
      }
    },
    write({ query, within: place, filters, order }, how) {
      const url = new URL(location.href)
      const { searchParams } = url
      for (const name of [...searchParams.keys()])
        if (name === param || name.startsWith(filter)) searchParams.delete(name)
      if (query !== '') searchParams.set(param, query)
      if (place !== within) searchParams.set(`${filter}in`, place)
      for (const [name, value] of Object.entries(filters)) searchParams.set(filter + encoded(name), value)
      if (order !== 'score') searchParams.set(`${filter}order`, order)
      if (url.href === location.href) return
      change(how, how === 'push' ? without(history.state, key) : history.state, url.href)
    },
    leave: (left) => change('replace', { ...history.state, [key]: left }),
    left() {
      const left: unknown = history.state?.[key]
      return isLeft(left) ? left : undefined
    },
  }
}

const isOwn = (name: string): boolean => name === 'in' || name === 'order'

/** A key of the meta that is named as one of ours has another name here. */
const encoded = (name: string): string => (/^(?:in|order)\.*$/.test(name) ? `${name}.` : name)
const decoded = (name: string): string => name.replace(/^(in|order)(\.*)\.$/, '$1$2')

const isLeft = (left: unknown): left is Left =>
  typeof left === 'object' &&
  left !== null &&
  'hit' in left &&
  typeof left.hit === 'string' &&
  'count' in left &&
  Number.isInteger(left.count)

/** State that a router of the page may hold stays as it is. */
function without(state: unknown, key: string): unknown {
  if (typeof state !== 'object' || state === null) return state
  return Object.fromEntries(Object.entries(state).filter(([name]) => name !== key))
}

function change(how: 'push' | 'replace', state: unknown, href?: string): void {
  try {
    history[`${how}State`](state, '', href)
  } catch {
    // Browsers refuse too many changes in a short time, and any in a page without an address of its own.
  }
}
