import type { Content } from './content.js'
import { blockAttribution, inlineSpeaker } from './htmlQuote.js'
import {
  attribute,
  childrenOf,
  type HTMLElement,
  type HTMLNode,
  has,
  htmlTree,
  isElement,
  isLeftOut,
  isText,
  ownText,
  readChildrenOf,
  textOf,
} from './htmlTree.js'
import { isMarked } from './marked.js'
import { pageMeta } from './pageMeta.js'
import { Prose } from './prose.js'
import type { Say } from './report.js'
import { type Leave, NOTHING, walk } from './walk.js'

/**
 * A page of HTML as the text of an article: of its main content, the words that people read.
 *
 * The title is the first `<h1>` of the main content, which is then not part of the text, else what the page calls itself.
 */
export function html(source: string, say: Say): Content[] {
  const page = htmlTree(source, say)
  if (!page) return []
  const { title, meta } = pageMeta(page)
  const prose = new Prose()
  const reader = new PageReader(prose)
  for (const main of mainContent(page)) walk(main, childrenOf, (node) => reader.enter(node))
  const named = reader.title ?? title
  return [{ ...(named !== undefined && { title: named }), meta, ...prose.content() }]
}

/** What marks the main content; the first that a page has counts. */
const MAIN: readonly ((element: HTMLElement) => boolean)[] = [
  (element) => has(element, 'data-guillemet-body'),
  ({ tagName }) => tagName === 'main',
  ({ tagName }) => tagName === 'article',
  ({ tagName }) => tagName === 'body',
]

/** The elements that hold the article, none of them inside another. */
function mainContent(page: HTMLNode): HTMLElement[] {
  for (const isMain of MAIN) {
    const found: HTMLElement[] = []
    walk(page, childrenOf, (node) => {
      if (!isElement(node)) return NOTHING
      if (isLeftOut(node)) return undefined
      if (!isMain(node)) return NOTHING
      found.push(node)
      return undefined
    })
    if (found.length > 0) return found
  }
  return []
}

const BLOCKS = new Set(
  (
    'address article aside body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form header ' +
    'hgroup legend main menu ol optgroup option p search section summary table tbody tfoot thead tr ul'
  ).split(' '),
)

/** Elements whose name an address may have for the heading at their head. */
const SECTIONS = new Set(['section', 'article', 'div'])

class PageReader {
  title: string | undefined
  /** Attributions, and what to do before them: they are not words of the quote that they stand in. */
  readonly #attributions = new Map<HTMLNode, Leave>()
  /** The name of the section of which no heading has come yet. */
  #anchor: string | undefined
  #isPreformatted = false
  /** Whether the dash before a name is still to come. */
  #hasDash = false

  constructor(readonly prose: Prose) {}

  enter(node: HTMLNode): Leave | undefined {
    if (isText(node)) this.#words(node.value, node.sourceCodeLocation?.startLine ?? 1)
    if (!isElement(node)) return NOTHING
    if (isLeftOut(node)) return undefined
    const before = this.#attributions.get(node)
    if (before) {
      before()
      this.#hasDash = true
    }
    const read = this.#elements[node.tagName]
    if (read) return read(node)
    if (SECTIONS.has(node.tagName)) this.#anchor = attribute(node, 'id') ?? this.#anchor
    return BLOCKS.has(node.tagName) ? this.prose.block() : NOTHING
  }

  readonly #elements: Readonly<Record<string, (element: HTMLElement) => Leave | undefined>> = {
    br: () => this.#break(),
    hr: () => this.prose.block(),
    li: () => this.prose.item(),
    td: () => this.#cell(),
    th: () => this.#cell(),
    pre: (element) => this.#preformatted(element),
    sup: (element) => (isNoteReference(element) ? undefined : NOTHING),
    q: (element) => this.#quote(element),
    blockquote: (element) => this.#blockQuote(element),
    figcaption: () => this.#caption(),
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, (one: HTMLElement) => this.#heading(one, depth)]),
    ),
  }

  #words(value: string, line: number): void {
    const words = this.#hasDash ? value.replace(/^[\s\u2012-\u2015-]+/, '') : value
    if (words === '') return
    this.#hasDash = false
    if (/\S/.test(words)) this.#anchor = undefined
    if (this.#isPreformatted) this.prose.lines(words, line)
    else this.prose.words(words, line)
  }

  #break(): Leave {
    this.prose.lineBreak()
    return NOTHING
  }

  /** Cells of a row stand in one paragraph, with a tab between. */
  #cell(): Leave {
    this.prose.tab()
    return NOTHING
  }

  /** A poem; lines of a program are no prose. */
  #preformatted(element: HTMLElement): Leave | undefined {
    if (childrenOf(element).some((child) => isElement(child) && child.tagName === 'code')) return undefined
    const leave = this.prose.block()
    this.#isPreformatted = true
    return () => {
      this.#isPreformatted = false
      leave()
    }
  }

  #heading(element: HTMLElement, depth: number): Leave | undefined {
    const anchor = attribute(element, 'id') ?? anchorIn(element) ?? this.#anchor
    this.#anchor = undefined
    if (depth > 1 || this.title !== undefined) return this.prose.heading(depth, anchor)
    const title = textOf(element)
    if (title !== '') this.title = title
    return undefined
  }

  #quote(element: HTMLElement): Leave {
    const marks = isMarked(element, this.prose.last, readChildrenOf, ownText) ? NOTHING : this.prose.marks()
    return this.prose.saidBy(inlineSpeaker(element), marks)
  }

  #blockQuote(element: HTMLElement): Leave {
    const attribution = blockAttribution(element)
    const leave = this.prose.saidBy(attribution?.name, this.prose.blockQuote())
    if (attribution) this.#attributions.set(attribution.node, attribution.isInside ? leave : NOTHING)
    return leave
  }

  #caption(): Leave {
    this.#hasDash = true
    return this.prose.block()
  }
}

/** `<h2><a id="quai"></a>Le quai</h2>`, as older pages have it. */
const anchorIn = (heading: HTMLElement): string | undefined => {
  const link = childrenOf(heading).find((child) => isElement(child) && (has(child, 'id') || has(child, 'name')))
  return isElement(link) ? (attribute(link, 'id') ?? attribute(link, 'name')) : undefined
}

/** The number of a note, which would be taken for the end of a word; but `1<sup>er</sup>` is one. */
const isNoteReference = (sup: HTMLElement): boolean =>
  childrenOf(sup).some((child) => isElement(child) && child.tagName === 'a' && /#/.test(attribute(child, 'href') ?? ''))
