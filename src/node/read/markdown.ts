import type { Blockquote, Heading, Nodes, Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Content } from './content.js'
import { markdownExcess } from './excess.js'
import { frontMatter } from './frontMatter.js'
import { isMarkedBy } from './marked.js'
import { Prose } from './prose.js'
import type { Say } from './report.js'
import { slugger } from './slug.js'
import { speakerName } from './speakerName.js'
import { type Leave, NOTHING, walk } from './walk.js'

/**
 * Markdown as the text of an article: what says something of the structure stays, links and emphasis go, code blocks, pictures
 * and the tags of HTML are left out.
 *
 * The title is that of the front matter, else the heading that the text begins with. That heading is not part of the text.
 */
export function markdown(source: string, say: Say): Content[] {
  const front = frontMatter(source, say)
  if (!front) return []
  const excess = markdownExcess(front.body)
  if (excess) {
    say({ rule: 'excess', reason: excess.reason, place: { line: excess.line + front.height, column: 1 } })
    return []
  }
  const root: Root = unified().use(remarkParse).parse(front.body)
  const first = root.children[0]
  const heading = first?.type === 'heading' ? first : undefined
  const title = typeof front.meta.title === 'string' ? front.meta.title : heading && named(heading).words
  const prose = new Prose()
  const reader = new MarkdownReader(prose, front.height)
  walk<Nodes>(root, childrenOf, (node) => (node === heading ? reader.skip(heading) : reader.enter(node)))
  return [{ ...(title !== undefined && { title }), meta: front.meta, ...prose.content() }]
}

const WORDS = { includeImageAlt: false, includeHtml: false }

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : [])

class MarkdownReader {
  readonly #slug = slugger()
  /** What tags of HTML have opened. */
  readonly #tags: { readonly name: string; readonly leave: Leave }[] = []
  /** The last words of block quotes, if they say whose they are, by how to end the quote. */
  readonly #attributions = new Map<Nodes, { readonly at: number; readonly leave: Leave }>()

  /** @param height how many lines of the file come before the Markdown */
  constructor(
    readonly prose: Prose,
    readonly height: number,
  ) {}

  enter(node: Nodes): Leave | undefined {
    const line = (node.position?.start.line ?? 1) + this.height
    switch (node.type) {
      case 'text':
        this.#words(node, node.value, line)
        return NOTHING
      case 'inlineCode':
        this.prose.words(node.value, line)
        return NOTHING
      case 'break':
        this.prose.lineBreak()
        return NOTHING
      case 'html':
        for (const [, close = '', name = ''] of node.value.matchAll(TAG)) this.#tag(name.toLowerCase(), close !== '')
        return NOTHING
      case 'heading':
        return this.#heading(node)
      case 'blockquote':
        return this.#blockQuote(node)
      case 'listItem':
        return this.prose.item()
      case 'paragraph':
        return this.#paragraph()
      case 'thematicBreak':
        return this.prose.block()
      case 'code':
      case 'image':
      case 'imageReference':
      case 'definition':
        return undefined
      default:
        return NOTHING
    }
  }

  /** A heading that is the title; its name is taken. */
  skip(heading: Heading): undefined {
    this.#slug(named(heading).words)
  }

  #words(node: Nodes, value: string, line: number): void {
    const attribution = this.#attributions.get(node)
    const words = attribution ? value.slice(0, attribution.at) : value
    this.prose.words(words, line)
    if (!attribution) return
    attribution.leave()
    this.prose.words(value.slice(attribution.at).replace(DASHES, ''), line + words.split('\n').length - 1)
  }

  #heading(heading: Heading): Leave {
    const { words, anchor } = named(heading)
    return this.prose.heading(heading.depth, anchor ?? this.#slug(words))
  }

  #paragraph(): Leave {
    const leave = this.prose.block()
    return () => {
      for (const { name } of [...this.#tags]) if (name === 'q') this.#tag('q', true)
      leave()
    }
  }

  #blockQuote(quote: Blockquote): Leave {
    const attribution = attributionIn(quote)
    const leave = this.prose.saidBy(attribution?.name, this.prose.blockQuote())
    if (attribution) this.#attributions.set(attribution.node, { at: attribution.at, leave })
    return leave
  }

  #tag(name: string, isEnd: boolean): void {
    if (name === 'br') return void this.prose.lineBreak()
    const at = this.#tags.findLastIndex((tag) => tag.name === name)
    if (isEnd && at >= 0) this.#tags.splice(at, 1)[0]?.leave()
    if (!isEnd && this.#tags.length < DEEPEST) this.#tags.push({ name, leave: this.#opened(name) })
  }

  #opened(name: string): Leave {
    if (name === 'blockquote') return this.prose.blockQuote()
    return isMarkedBy(this.prose.last, '', '') ? NOTHING : this.prose.marks()
  }
}

/** The tags that say something of the text. */
const TAG = /<(\/?)(q|blockquote|br)\b[^<>]*>/gi

/** Tags within tags; what opens deeper is not read. */
const DEEPEST = 12

const DASHES = /^[\s\u2012-\u2015]+/

/** The words of a heading, and what it is called if it says so: `## Le port {#quai}`. That is taken out of the tree. */
function named(heading: Heading): { readonly words: string; readonly anchor?: string } {
  const last = heading.children.at(-1)
  const own = last?.type === 'text' ? /(?:^|\s)\{#([^{}\s]+)\}\s*$/.exec(last.value) : null
  if (last?.type === 'text' && own) last.value = last.value.slice(0, own.index)
  return { words: plainText(heading, WORDS), ...(own && { anchor: own[1] as string }) }
}

/** The last line of a block quote, if it is a name after a dash: `> — Claire Daumier, maire`. */
function attributionIn(quote: Blockquote) {
  const last = quote.children.at(-1)
  if (last?.type !== 'paragraph') return undefined
  const i = last.children.findLastIndex((node) => node.type === 'text' && DASH_LINE.test(node.value))
  const node = last.children[i]
  if (node?.type !== 'text') return undefined
  const at = [...node.value.matchAll(DASH_LINES)].at(-1)?.index ?? 0
  const isLine = at > 0 || last.children[i - 1]?.type === 'break' || (i === 0 && quote.children.length > 1)
  const after = last.children.slice(i + 1).map((child) => plainText(child, WORDS))
  const name = isLine ? speakerName(node.value.slice(at) + after.join('')) : undefined
  return name === undefined ? undefined : { name, node, at }
}

const DASH_LINE = /(?:^|\n)[ \t]*[\u2012-\u2015]/
const DASH_LINES = new RegExp(DASH_LINE, 'g')
