import type { MeasuredQuery } from '../build/measured.js'
import { PLAIN } from '../build/plain.js'

/** An index, opened. */
interface Opened {
  /** The ids of the first ten paragraphs. */
  ask(query: string): readonly string[]
}

type Open = (bytes: Uint8Array<ArrayBuffer>) => Promise<Opened>

interface Engine {
  readonly name: 'guillemet' | 'miniSearch'
  /** The file of its index. */
  readonly data: string
  /** Loads its library. */
  load(): Promise<Open>
}

/** An engine whose files are here, and what they weigh. */
interface Loaded extends Pick<Engine, 'name'> {
  readonly open: Open
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly code: Weight
  readonly index: Weight
}

interface Weight {
  /** Bytes over the wire, with headers; 0 from the cache. */
  readonly transferred: number
  /** Bytes once unpacked. */
  readonly size: number
}

interface Figures {
  /** Milliseconds: of the first opening, and of the next at the median. */
  readonly first: number
  readonly again: number
  /** Milliseconds of each query, in order. */
  readonly times: readonly number[]
  /** How many queries got the very answer that was expected. */
  readonly same: number
  /** How many of the judged queries had a right answer among the first three. */
  readonly right: number
}

const ENGINES: readonly [Engine, Engine] = [
  {
    name: 'guillemet',
    data: 'search.bin',
    async load() {
      const { openIndex } = await import('guillemet/search')
      return async (bytes) => {
        const index = await openIndex(bytes)
        return { ask: (query) => index.paragraphs(query).hits.map(({ id }) => id) }
      }
    },
  },
  {
    name: 'miniSearch',
    data: 'minisearch.json',
    async load() {
      const { default: MiniSearch } = await import('minisearch')
      return async (bytes) => {
        const index = MiniSearch.loadJSON<{ id: string }>(new TextDecoder().decode(bytes), PLAIN)
        const first = (query: string) => index.search(query).slice(0, 10)
        return { ask: (query) => first(query).map(({ id }) => String(id)) }
      }
    },
  },
]

/** Where the site's files are. */
const base = new URL('../', location.href)

async function loaded({ name, data, load }: Engine): Promise<Loaded> {
  const before = new Set(scripts().map((entry) => entry.name))
  const open = await load()
  const code = scripts().filter((entry) => !before.has(entry.name))
  const address = new URL(data, base).href
  const bytes = new Uint8Array(await (await answer(address)).arrayBuffer())
  return { name, open, bytes, code: weight(code), index: weight(resources().filter((entry) => entry.name === address)) }
}

async function answer(address: string | URL): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}

const resources = () => performance.getEntriesByType('resource') as PerformanceResourceTiming[]
const scripts = () => resources().filter(({ name }) => /\.[jt]s(?:\?|$)/.test(name))

const weight = (entries: readonly PerformanceResourceTiming[]): Weight => ({
  transferred: entries.reduce((sum, { transferSize }) => sum + transferSize, 0),
  size: entries.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
})

const OPENINGS = 9
/** So many times each query is asked, to be timed by a clock of coarse steps. */
const ROUNDS = 5

async function measured({ name, open, bytes }: Loaded, queries: readonly MeasuredQuery[]): Promise<Figures> {
  const openings: number[] = []
  let index: Opened | undefined
  for (let at = 0; at < OPENINGS; at++) {
    const copy = bytes.slice()
    const start = performance.now()
    index = await open(copy)
    openings.push(performance.now() - start)
    await breath()
  }
  const times: number[] = []
  let [same, right] = [0, 0]
  for (const query of queries) {
    const ids = (index as Opened).ask(query.query)
    if (ids.join() === query[name].join()) same++
    if (ids.slice(0, 3).some((id) => query.right.includes(id))) right++
    const start = performance.now()
    for (let round = 0; round < ROUNDS; round++) (index as Opened).ask(query.query)
    times.push((performance.now() - start) / ROUNDS)
    await breath()
  }
  const [first = 0, ...next] = openings
  return { first, again: quantile(sorted(next), 0.5), times: sorted(times), same, right }
}

/** Lets the page paint and answer. */
const breath = () => new Promise((resolve) => setTimeout(resolve))

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)
const quantile = (inOrder: readonly number[], share: number) =>
  inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? Number.NaN

/** The step of the browser's clock, in milliseconds. */
function clockStep(): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 20; round++) {
    const start = performance.now()
    let now = start
    while (now === start) now = performance.now()
    least = Math.min(least, now - start)
  }
  return least
}

interface Row {
  /** Of the row in the page. */
  readonly id: string
  readonly values: readonly number[]
  readonly written: (value: number, at: number) => string
  /** Which of two values is better. */
  readonly best: 'least' | 'most'
}

function rows(engines: readonly Loaded[], figures: readonly Figures[], queries: readonly MeasuredQuery[]): Row[] {
  const judged = queries.filter(({ right }) => right.length > 0).length
  const received = (weights: readonly Weight[]) => (value: number, at: number) =>
    value === 0 ? 'du cache' : kilobytes(value) + unpacked(value, weights[at]?.size ?? 0)
  const weighed = (id: string, weights: readonly Weight[]): Row => ({
    id,
    values: weights.map(({ transferred }) => transferred),
    written: received(weights),
    best: 'least',
  })
  const timed = (id: string, time: (of: Figures) => number): Row => ({
    id,
    values: figures.map(time),
    written: milliseconds,
    best: 'least',
  })
  const counted = (id: 'same' | 'right', written: Row['written']): Row => ({
    id,
    values: figures.map((of) => of[id]),
    written,
    best: 'most',
  })
  return [
    weighed(
      'code',
      engines.map(({ code }) => code),
    ),
    weighed(
      'index',
      engines.map(({ index }) => index),
    ),
    timed('first', ({ first }) => first),
    timed('again', ({ again }) => again),
    timed('p50', ({ times }) => quantile(times, 0.5)),
    timed('p95', ({ times }) => quantile(times, 0.95)),
    counted('same', (count) => `${count} sur ${queries.length}`),
    counted('right', (count) => (judged === 0 ? '–' : `${Math.round((100 * count) / judged)}\u00a0%`)),
  ]
}

/** What they make once unpacked, where the server packed them. */
const unpacked = (transferred: number, size: number) => (size > 1.1 * transferred ? ` pour ${kilobytes(size)}` : '')

const milliseconds = (value: number) => `${value.toLocaleString('fr', { maximumSignificantDigits: 2 })}\u00a0ms`
const kilobytes = (bytes: number) =>
  `${(bytes / 1000).toLocaleString('fr', { maximumFractionDigits: bytes < 10_000 ? 1 : 0 })}\u00a0ko`

function show({ id, values, written, best }: Row): void {
  const cells = document.querySelectorAll(`[data-row="${id}"] td`)
  const extreme = best === 'least' ? Math.min(...values) : Math.max(...values)
  const areEqual = new Set(values).size === 1
  for (const [at, value] of values.entries()) {
    const cell = cells[at]
    if (!cell) continue
    cell.textContent = written(value, at)
    cell.classList.toggle('best', !areEqual && value === extreme)
  }
}

const button = document.querySelector('#mesurer') as HTMLButtonElement
const status = document.querySelector('#etat') as HTMLElement

/** Loaded once: what came over the wire the first time is what counts. */
let files: Promise<readonly [readonly Loaded[], readonly MeasuredQuery[]]> | undefined

async function load(): Promise<readonly [readonly Loaded[], readonly MeasuredQuery[]]> {
  const engines: Loaded[] = []
  // One after the other, so that each is weighed by itself.
  for (const engine of ENGINES) engines.push(await loaded(engine))
  return [engines, await answer(new URL('measured.json', base)).then((response) => response.json())]
}

async function run(): Promise<void> {
  button.disabled = true
  status.textContent = 'Mesure en cours…'
  try {
    files ??= load()
    const [engines, queries] = await files
    const figures: Figures[] = []
    for (const engine of engines) figures.push(await measured(engine, queries))
    for (const row of rows(engines, figures, queries)) show(row)
    const step = clockStep().toLocaleString('fr', { maximumSignificantDigits: 1 })
    status.textContent = `Fait\u00a0: ${queries.length}\u00a0requêtes, ${ROUNDS}\u00a0fois chacune. Pas de la montre\u00a0: ${step}\u00a0ms.`
  } catch (error) {
    files = undefined
    status.textContent = `La mesure n’a pas abouti (${error instanceof Error ? error.message : String(error)}).`
  }
  button.disabled = false
}

button.addEventListener('click', run)
run()
