import type { Hit } from '../search/hit.js'
import { GuillemetError } from '../text/error.js'
import type { AsyncIndex } from '../worker/asyncIndex.js'
import { articleAddress, webAddress } from './address.js'
import type { Asked, Meta } from './asked.js'
import { tell } from './events.js'
import { ownHit } from './ownHit.js'
import { plainInput, submitPlainForm } from './plainForm.js'
import { createSession, type Session } from './session.js'
import { ATTRIBUTES, type Settings, settingsOf } from './settings.js'
import { type Lease, lease, type OnProgress } from './sharedIndex.js'
import { type Strings, stringsFor } from './strings.js'
import { sheet } from './styles.js'

/** A server has no elements: there the class can be imported, but not made. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

let count = 0

/**
 * A search field with its results: `<guillemet-search src="/search.bin">`. `docs/element.md` says what it can be told.
 *
 * This module does not register it: `guillemet/element` does.
 */
export class GuillemetSearch extends Base {
  static readonly observedAttributes = ATTRIBUTES
  /**
   * Starts the worker, for where the page cannot start the package's by its address: under Trusted Types, or from another origin. It must
   * run `guillemet/worker/thread`.
   */
  static worker: (() => Worker) | undefined

  readonly #channel = `guillemet-search ${++count}`
  #strings: Partial<Strings> = {}
  #index: AsyncIndex<Meta> | undefined
  #addressOf: ((hit: Hit<Meta>) => string | undefined) | undefined
  #renderHit: ((hit: Hit<Meta>) => Node | undefined) | undefined
  #session: Session | undefined
  #lease: Lease | undefined
  #told: AsyncIndex<Meta> | undefined
  #isRenewing = false

  /** Strings to say instead of those of the language. */
  get strings(): Partial<Strings> {
    return this.#strings
  }
  set strings(strings: Partial<Strings>) {
    this.#strings = strings
    this.#renew()
  }

  /** An index of the page's own, instead of the one at `src`. Whoever opened it closes it. */
  get index(): AsyncIndex<Meta> | undefined {
    return this.#index
  }
  set index(index: AsyncIndex<Meta> | undefined) {
    this.#index = index
    this.#renew()
  }

  /** The address of a hit's article, instead of what `href` or the meta's `url` says. Of other schemes than http and https it is left out. */
  get addressOf(): ((hit: Hit<Meta>) => string | undefined) | undefined {
    return this.#addressOf
  }
  set addressOf(addressOf: ((hit: Hit<Meta>) => string | undefined) | undefined) {
    this.#addressOf = addressOf
    this.#renew()
  }

  /** What is shown of a hit, instead of a template or the usual; undefined for those. */
  get renderHit(): ((hit: Hit<Meta>) => Node | undefined) | undefined {
    return this.#renderHit
  }
  set renderHit(renderHit: ((hit: Hit<Meta>) => Node | undefined) | undefined) {
    this.#renderHit = renderHit
    this.#renew()
  }

  /** What is asked. To ask something else, `ask`. */
  get asked(): Asked | undefined {
    return this.#session?.asked
  }

  /** Asks what is given, and what was asked of everything else. Before the element is in a page, it does nothing. */
  ask(change: Partial<Asked>): void {
    this.#session?.ask(change)
  }

  override focus(options?: FocusOptions): void {
    this.#session?.input.focus(options)
  }

  connectedCallback(): void {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet()]
    for (const name of PROPERTIES) this.#upgrade(name)
    this.#start({ query: plainInput(this)?.value ?? '' }, { isReturning: true })
  }

  disconnectedCallback(): void {
    this.#stop()
  }

  attributeChangedCallback(): void {
    this.#renew()
  }

  /** A property that was set before the element was registered hides the one of the class. */
  #upgrade(name: (typeof PROPERTIES)[number]): void {
    if (!Object.hasOwn(this, name)) return
    const { [name]: value } = this
    delete this[name]
    Object.assign(this, { [name]: value })
  }

  /** Once for all that changes at once. */
  #renew(): void {
    if (!this.#session || this.#isRenewing) return
    this.#isRenewing = true
    queueMicrotask(() => {
      this.#isRenewing = false
      const { asked, isReturning = false, input } = this.#session ?? {}
      const isFocused = input?.matches(':focus')
      if (!this.isConnected) return
      this.#stop()
      this.#start(asked, { isReturning })
      if (isFocused) this.focus()
    })
  }

  #start(asked: Partial<Asked> | undefined, visitor: { readonly isReturning: boolean }): void {
    const settings = settingsOf(this)
    const lang = this.closest('[lang]')?.getAttribute('lang') ?? ''
    const strings = { ...stringsFor(lang), ...this.#strings }
    this.#session = createSession(settings, {
      host: this,
      strings,
      channel: this.#channel,
      open: (onProgress) => this.#open(settings, onProgress),
      discard: () => {
        this.#lease?.discard()
        this.#lease?.release()
        this.#lease = undefined
      },
      submit: (query) => submitPlainForm(this, query),
      addressOf: (hit) => {
        const own = this.#addressOf?.(hit)
        return own === undefined ? articleAddress(hit, settings.href) : webAddress(own)
      },
      own: (hit, style) => {
        const own = this.#renderHit?.(hit)
        const template = own ? null : this.querySelector<HTMLTemplateElement>(`:scope > template[slot=${hit.kind}]`)
        return own ?? (template ? ownHit(template, hit, style) : undefined)
      },
    })
    this.shadowRoot?.replaceChildren(...this.#session.nodes)
    this.#session.start(asked, visitor)
  }

  async #open({ src, texts }: Settings, onProgress: OnProgress): Promise<AsyncIndex<Meta>> {
    if (this.#index) return this.#index
    if (src === undefined)
      throw new GuillemetError(
        'bad-option',
        'Expected <guillemet-search> to have the address of a snapshot as `src`, or an `index`. Set one of them.',
      )
    if (!this.#lease) {
      const own = lease({ src, texts }, GuillemetSearch.worker, onProgress)
      this.#lease = own
      own.index.then(
        (index) => this.#tellReady(index),
        // Told to who asks.
        () => {},
      )
    }
    return this.#lease.index
  }

  /** Once of each index, however often the element takes it up again. */
  #tellReady(index: AsyncIndex<Meta>): void {
    if (this.#told === index) return
    this.#told = index
    tell(this, 'guillemet-ready', { size: index.size, runsIn: index.runsIn })
  }

  #stop(): void {
    this.#session?.stop()
    this.#session = undefined
    this.#lease?.release()
    this.#lease = undefined
  }
}

const PROPERTIES = ['strings', 'index', 'addressOf', 'renderHit'] as const

declare global {
  interface HTMLElementTagNameMap {
    // Without what is private, so that the declarations for import and for require are of one type.
    'guillemet-search': Pick<GuillemetSearch, keyof GuillemetSearch>
  }
}
