import type { Hit } from '../search/hit.js'
import type { Suggestion } from '../search/suggest.js'
import type { AsyncIndex } from '../worker/asyncIndex.js'
import { type Asked, isBlank, type Meta, soughtIn } from './asked.js'
import { copyCitation } from './copy.js'
import { tell } from './events.js'
import { find, type How } from './find.js'
import type { HitStyle } from './hitView.js'
import { type Left, placeIn } from './location.js'
import { createQuestions, type Question } from './questions.js'
import { remarksOn } from './remarks.js'
import type { Settings } from './settings.js'
import type { Strings } from './strings.js'
import { createTimers } from './timers.js'
import { createView } from './view.js'

/** What a visitor does with the field and the results, from question to question. */
export interface Session {
  /** All that is shown. */
  readonly nodes: readonly Node[]
  readonly input: HTMLInputElement
  readonly asked: Asked
  /** A visitor has come back to the page, and is not yet where they were. */
  readonly isReturning: boolean
  /** Asks what the address says, or else `asked`. */
  start(asked: Partial<Asked> | undefined, visitor: Pick<Session, 'isReturning'>): void
  /** Asks something else, as if a visitor had. */
  ask(change: Partial<Asked>): void
  /** Once stopped, it is of no more use. */
  stop(): void
}

/** What a session needs of its element. */
export interface Surroundings {
  readonly host: HTMLElement
  readonly strings: Strings
  /** Names what this element asks the index, which others may ask too. */
  readonly channel: string
  open(onProgress: (share: number | undefined) => void): Promise<AsyncIndex<Meta>>
  /** Forgets an index that has failed, so that `open` tries again. */
  discard(): void
  /** Sends what is asked to the server, if the page has a form for that. */
  submit(query: string): boolean
  addressOf(hit: Hit<Meta>): string | undefined
  own(hit: Hit<Meta>, style: HitStyle): Node | undefined
}

/** In milliseconds after the last key. Results come with every key; browsers bear an address to change less often. */
const SUGGEST_AFTER = 60
const WRITE_AFTER = 250
/** Before one waits for the index noticeably. */
const LOADING_AFTER = 150
const COPIED_FOR = 2000

const SUGGESTIONS = 7
/** Who comes back to a long list gets no more of it than this at once. */
const MOST_AT_ONCE = 200

export function createSession(settings: Settings, surroundings: Surroundings): Session {
  const { host, strings, channel, addressOf, own } = surroundings
  const place = placeIn(settings.param, settings.within)
  const questions = createQuestions(place, settings.within)
  const timers = createTimers()
  let isReturning = false
  let hasFailed = false
  /** Of the latest question: an answer to an earlier one is not shown. */
  let turn = 0
  /** What is shown, and the question that it answers. */
  let hits: readonly Hit<Meta>[] = []
  let answeredQuestion: Question | undefined

  const style: HitStyle = { strings, level: settings.level + 1, details: settings.details, addressOf, own, copied }
  const hasOrder = settings.order !== undefined
  const view = createView(
    { style, facets: settings.facets, hasOrder, placeholder: settings.placeholder ?? strings.search },
    { typed, entered, picked, change: ask, choose, more, retry },
  )
  const { field, results, status } = view

  function typed(query: string): void {
    questions.type(query)
    timers.after(SUGGEST_AFTER, 'suggest', suggest)
    timers.after(WRITE_AFTER, 'write', questions.write)
    run()
  }

  function entered(query: string): void {
    if (hasFailed && surroundings.submit(query)) return
    ask({ query })
  }

  function ask(change: Partial<Asked>): void {
    timers.cancelAll()
    hasFailed = false
    questions.change(change)
    field.text = questions.latest.asked.query
    run()
  }

  /** A person is chosen for what they said, not as a word. */
  function picked({ kind, text }: Suggestion): void {
    const { filters } = questions.latest.asked
    if (kind === 'speaker') ask({ query: '', within: 'quotes', filters: { ...filters, speaker: text } })
    else ask({ query: text })
  }

  function choose(key: string, value: string | undefined): void {
    const { [key]: _, ...others } = questions.latest.asked.filters
    ask({ filters: value === undefined ? others : { ...others, [key]: value } })
  }

  function retry(): void {
    hasFailed = false
    run()
  }

  async function suggest(): Promise<void> {
    const typed = field.text
    if (typed.trim() === '' || hasFailed) return field.suggestions.hide()
    try {
      const index = await surroundings.open(view.loading.progress)
      const list = await index.suggest(typed, { limit: SUGGESTIONS, channel: `${channel} suggestions` })
      const isWanted = questions.latest.isTyped && field.text === typed && field.input.matches(':focus')
      if (isWanted)
        field.suggestions.show(
          list.filter(({ text }) => text !== typed.trim()),
          typed,
        )
    } catch {
      // The search itself says what is wrong.
    }
  }

  const how = ({ isTyped, isAsWritten }: Question, offset: number, limit: number): How => ({
    facets: settings.facets.map(({ key }) => key),
    order: settings.order,
    combine: settings.combine,
    isTyped,
    correct: !isAsWritten,
    offset,
    limit,
    channel,
  })

  /** Asks the index; `task` gets the answer, unless something else was asked meanwhile. */
  async function answered(task: (index: AsyncIndex<Meta>, isLate: () => boolean) => Promise<void>): Promise<void> {
    const own = ++turn
    const isLate = () => own !== turn
    timers.after(LOADING_AFTER, 'loading', () => view.show('loading'))
    results.wait(true)
    try {
      const index = await surroundings.open(view.loading.progress)
      timers.cancel('loading')
      await task(index, isLate)
    } catch (error) {
      if (!isLate()) fail(error)
    }
    if (isLate()) return
    timers.cancel('loading')
    results.wait(false)
  }

  function fail(error: unknown): void {
    hasFailed = true
    surroundings.discard()
    view.show('failed')
    status.announce(strings.failed)
    tell(host, 'guillemet-error', { error })
  }

  /** @param left where a visitor was who comes back */
  async function run(left?: Left): Promise<void> {
    const question = questions.latest
    const { asked } = question
    isReturning = left !== undefined
    view.bar.render(asked)
    if (isBlank(asked)) {
      turn++
      timers.cancel('loading')
      field.suggestions.hide()
      results.wait(false)
      status.announce('')
      view.show('empty')
      tell(host, 'guillemet-clear', { asked })
      return
    }
    if (hasFailed) return view.show('failed')
    const limit = Math.max(settings.limit, Math.min(left?.count ?? 0, MOST_AT_ONCE))
    await answered(async (index, isLate) => {
      const found = await find(index, asked, how(question, 0, limit))
      const remarks = await remarksOn(index, asked.query, found, question, strings, {
        take: (query) => ask({ query }),
        takeAsWritten() {
          questions.takeAsWritten()
          run()
        },
      })
      if (isLate()) return
      hits = found.hits
      answeredQuestion = question
      const summary = strings.results(found.total, soughtIn(asked))
      results.render({ summary, results: found, remarks })
      view.facets.render(found.facets ?? {}, asked.filters)
      view.show('found')
      status.announce(summary)
      tell(host, 'guillemet-results', { asked, results: found })
      isReturning = false
      if (left) goTo(results.linkOf(left.hit))
    })
  }

  async function more(): Promise<void> {
    const question = questions.latest
    // Something else is asked already: what is shown is about to go.
    if (question !== answeredQuestion) return
    await answered(async (index, isLate) => {
      const found = await find(index, question.asked, how(question, hits.length, settings.limit))
      if (isLate()) return
      hits = [...hits, ...found.hits]
      results.append(found)
      status.announce(strings.shown(hits.length, found.total))
      tell(host, 'guillemet-results', { asked: question.asked, results: found })
    })
  }

  results.element.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    const hit = hits.find(({ id }) => id === link?.closest<HTMLElement>('[data-id]')?.dataset.id)
    if (!link || !hit) return
    timers.hurry('write')
    place.leave({ hit: hit.id, count: hits.length })
    // With a key held down, it opens elsewhere.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    if (!tell(host, 'guillemet-follow', { hit, address: link.href })) event.preventDefault()
  })

  async function copied(hit: Hit<Meta>, button: HTMLElement): Promise<void> {
    if (!(await copyCitation(hit, addressOf(hit)))) return
    tell(host, 'guillemet-copy', { hit })
    status.announce(strings.copied)
    button.classList.add('copied')
    setTimeout(() => button.classList.remove('copied'), COPIED_FOR)
  }

  /** What the address says is asked. */
  function read(): void {
    if (!questions.read()) return
    timers.cancelAll()
    field.text = questions.latest.asked.query
    field.suggestions.hide()
    run(place.left())
  }

  const prepare = () => {
    surroundings.open(view.loading.progress).catch(() => {
      // Whoever asks will be told.
    })
  }

  return {
    nodes: view.nodes,
    input: field.input,
    get asked() {
      return questions.latest.asked
    },
    get isReturning() {
      return isReturning
    },
    ask,
    start(before, visitor) {
      questions.start(before)
      field.text = questions.latest.asked.query
      field.input.addEventListener('focus', prepare, { once: true })
      globalThis.addEventListener('popstate', read)
      run(visitor.isReturning ? place.left() : undefined)
    },
    stop() {
      turn++
      timers.cancelAll()
      globalThis.removeEventListener('popstate', read)
    },
  }
}

function goTo(link: HTMLElement | undefined): void {
  link?.focus({ preventScroll: true })
  link?.scrollIntoView({ block: 'center' })
}
