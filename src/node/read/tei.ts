import type { Element, Nodes } from 'xast'
import { shown } from '../../text/error.js'
import type { Content } from './content.js'
import { isMarked } from './marked.js'
import { Prose } from './prose.js'
import type { Say } from './report.js'
import { speakerName } from './speakerName.js'
import { type Header, teiHeader } from './teiHeader.js'
import { type Leave, NOTHING, walk } from './walk.js'
import { attribute, childrenOf, element, elements, isElement, nameOf, textOf, xmlTree } from './xmlTree.js'

/**
 * A document of TEI as the text of an article: what `<text>` holds, but for notes and what an editor took out.
 *
 * The title is that of the header, else the first `<head>`; a first `<head>` that says the same is not part of the text.
 */
export function tei(source: string, say: Say): Content[] {
  const document = xmlTree(source, say)
  if (!document) return []
  const root = childrenOf(document).find(isElement)
  if (!root || !ROOTS.has(nameOf(root))) {
    say({ rule: 'unknown-format', reason: 'Expected a document of TEI, found other XML', fatal: false })
    return []
  }
  const header = teiHeader(document)
  const prose = new Prose()
  const reader = new TEIReader(prose, header, say)
  for (const text of elements(root, 'text')) walk<Nodes>(text, childrenOf, (node) => reader.enter(node))
  const title = header.title ?? reader.title
  return [{ ...(title !== undefined && { title }), meta: header.meta, ...prose.content() }]
}

const ROOTS = new Set(['TEI', 'teiCorpus', 'TEI.2'])

/** Not the words of the text: notes, apparatus, and of two readings the one that was corrected. */
const LEFT_OUT = new Set('teiHeader note del fw figDesc rdg formula graphic'.split(' '))
/** In a `<choice>`, the other reading stays. */
const READINGS = new Set('sic orig abbr'.split(' '))
const BLOCKS = new Set(
  (
    'ab argument byline closer dateline div div1 div2 div3 div4 div5 div6 div7 docAuthor docDate docTitle epigraph figure ' +
    'front body back cit floatingText group imprimatur label lg list listBibl opener p postscript row salute signed ' +
    'table text titlePage titlePart trailer'
  ).split(' '),
)
/** A quotation in one of these stands within a line of text. */
const LINES = 'p l ab head seg item cell said q quote'.split(' ')
/** A quotation with one of these in it is a block. */
const STANZAS = new Set('p l lg ab'.split(' '))
const DIVISIONS = 'div div1 div2 div3 div4 div5 div6 div7'.split(' ')

class TEIReader {
  title: string | undefined
  /** The elements that are open, and how many of each name. */
  readonly #open: Element[] = []
  readonly #counts = new Map<string, number>()
  #hasHead = false

  constructor(
    readonly prose: Prose,
    readonly header: Header,
    readonly say: Say,
  ) {}

  enter(node: Nodes): Leave | undefined {
    if (node.type === 'text' || node.type === 'cdata') this.prose.words(node.value, lineOf(node))
    if (!isElement(node)) return NOTHING
    const name = nameOf(node)
    if (LEFT_OUT.has(name) || (READINGS.has(name) && this.#parent === 'choice')) return undefined
    const leave = this.#element(name, node)
    if (!leave) return undefined
    this.#open.push(node)
    this.#counts.set(name, this.#count(name) + 1)
    return () => {
      this.#open.pop()
      this.#counts.set(name, this.#count(name) - 1)
      leave()
    }
  }

  get #parent(): string {
    const parent = this.#open.at(-1)
    return parent ? nameOf(parent) : ''
  }

  #count(...names: readonly string[]): number {
    return names.reduce((sum, name) => sum + (this.#counts.get(name) ?? 0), 0)
  }

  #element(name: string, node: Element): Leave | undefined {
    switch (name) {
      case 'head':
        return this.#head(node)
      case 'item':
        return this.prose.item()
      case 'cell':
        this.prose.tab()
        return NOTHING
      case 'lb':
        if (attribute(node, 'break') !== 'no') this.prose.words(' ', 0)
        return NOTHING
      case 'l':
        return this.#verse()
      case 'sp':
        return this.#speech(node)
      case 'q':
      case 'quote':
      case 'said':
        return this.#quote(node)
      case 'soCalled':
        return this.prose.marks()
      case 'speaker':
      case 'stage':
        return this.#count(...LINES, 'l') > 0 ? NOTHING : this.prose.aside()
      case 'bibl':
        return this.#count(...LINES) > 0 ? NOTHING : this.prose.aside()
      default:
        return BLOCKS.has(name) ? this.prose.block() : NOTHING
    }
  }

  #head(head: Element): Leave | undefined {
    const words = textOf(head)
    const isTitle = !this.#hasHead && (this.header.title === undefined || this.header.title === words)
    this.#hasHead = true
    if (isTitle) {
      this.title = words
      return undefined
    }
    const section = this.#open.at(-1)
    const anchor = attribute(head, 'xml:id') ?? (section && attribute(section, 'xml:id'))
    return this.prose.heading(Math.min(1 + this.#count(...DIVISIONS), 6), anchor)
  }

  /** Verses of a stanza, or of somebody who speaks, are lines of one paragraph. */
  #verse(): Leave {
    return this.#count('lg', 'sp') === 0 ? this.prose.block() : () => this.prose.lineBreak()
  }

  #speech(speech: Element): Leave {
    const label = childrenOf(speech).find((child) => isElement(child) && nameOf(child) === 'speaker')
    const name = this.#nameOf(speech) ?? (label && textOf(label).replace(/[.,:]$/, ''))
    return this.prose.saidBy(name, this.prose.blockQuote())
  }

  #quote(quote: Element): Leave {
    const isBlock = this.#count(...LINES) === 0 || childrenOf(quote).some((child) => isElement(child) && isLine(child))
    const name = this.#nameOf(quote) ?? this.#cited()
    if (isBlock) return this.prose.saidBy(name, this.prose.blockQuote())
    const marks = isMarked(quote, this.prose.last, childrenOf, ownText) ? NOTHING : this.prose.marks()
    return this.prose.saidBy(name, marks)
  }

  /** Whom `who` points to: the names, by `xml:id`. */
  #nameOf(speech: Element): string | undefined {
    const pointers = attribute(speech, 'who')?.trim().split(/\s+/) ?? []
    const names = pointers.flatMap((pointer) => {
      const name = this.header.names.get(pointer.slice(pointer.indexOf('#') + 1))
      if (name === undefined)
        this.say({
          rule: 'unknown-speaker',
          reason: `Expected \`who\` to point to a person of the header, got ${shown(pointer)}`,
          place: { line: lineOf(speech), column: speech.position?.start.column ?? 1 },
          fatal: false,
        })
      return name ?? []
    })
    return names.length === 0 ? undefined : names.join(' et ')
  }

  /** The author of what a `<cit>` quotes. */
  #cited(): string | undefined {
    const parent = this.#open.at(-1)
    const source = parent && nameOf(parent) === 'cit' ? element(parent, 'bibl') : undefined
    const author = element(source, 'author') ?? source
    return author && speakerName(textOf(author))
  }
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1

const isLine = (node: Element): boolean => STANZAS.has(nameOf(node))

const ownText = (node: Nodes): string => (node.type === 'text' || node.type === 'cdata' ? node.value : '')
