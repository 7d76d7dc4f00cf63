import { VFileMessage } from 'vfile-message'
import { GuillemetError, shown } from '../text/error.js'
import type { Paragraph, Quote } from './article.js'
import { type Attribution, attribute } from './attribution.js'
import type { Block } from './block.js'
import type { NewlinePolicy } from './newlines.js'
import { paragraphs } from './paragraphs.js'
import { pointsIn } from './point.js'
import { quotations } from './quotes.js'
import type { Remark } from './remark.js'
import { checkSpeakers, type SpeakerSpan, withSpeakers } from './speakerSpan.js'

/** An article as it goes in. `title` and `meta` are for the index, the reader does not look at them. */
export interface ReadableArticle {
  /** Not empty: the ids of paragraphs and quotes begin with it. */
  readonly id: string
  readonly text: string
  readonly title?: string
  /** Who speaks where, if the source of the text says so: comes before what the words say. */
  readonly speakers?: readonly SpeakerSpan[]
  readonly meta?: unknown
}

export interface ReadOptions {
  /**
   * What a single line break is: a new paragraph, or a space.
   *
   * `auto` looks at what the line breaks of the text do: it is a space where they cut sentences in two (more than a
   * quarter of them have a small letter after them), and a new paragraph where they do not.
   * @default 'auto'
   */
  readonly newline?: NewlinePolicy
}

/** What is in an article. */
export interface Reading {
  readonly paragraphs: Paragraph[]
  readonly quotes: Quote[]
  /** What is odd in the text, each with a `place`, a `ruleId`, and what was `expected`; `source` is `guillemet`. */
  readonly messages: VFileMessage[]
}

export const NEWLINE_POLICIES = ['paragraph', 'space', 'auto'] as const satisfies readonly NewlinePolicy[]

/**
 * Read an article: its paragraphs, its quotes with their speakers, and what is odd in it.
 *
 * Nothing in a text throws. The time is linear in its length.
 *
 * @example
 * readArticle({ id: 'otan', text: '« Non », dit-elle.' }).quotes[0].text // => 'Non'
 */
export function readArticle(article: ReadableArticle, options: ReadOptions = {}): Reading {
  check(article, options)
  const { id, text, speakers } = article
  const { remarks, ...reading } = readBlocks(id, text, paragraphs(text, options), speakers)
  return { ...reading, messages: messages(text, remarks) }
}

/** What is in a text whose blocks are known, with what is odd in it still unplaced. */
export function readBlocks(
  id: string,
  text: string,
  blocks: readonly Block[],
  speakers: readonly SpeakerSpan[] = [],
): Omit<Reading, 'messages'> & { remarks: Remark[] } {
  const { quotations: found, remarks } = quotations(text, blocks)
  const attributions = withSpeakers(found, attribute(text, blocks, found), speakers)
  return {
    paragraphs: blocks.map(({ start, end, role }, index) => ({
      id: `${id}#p${index + 1}`,
      text: text.slice(start, end),
      span: { start, end },
      role,
    })),
    quotes: found.map(({ start, end, parts, block }, index) => ({
      id: `${id}#q${index + 1}`,
      text: text.slice(start, end),
      span: { start, end },
      parts,
      ...shownOf(attributions[index] as Attribution),
      paragraph: `${id}#p${block + 1}`,
    })),
    remarks,
  }
}

/** Without what is not known. */
const shownOf = ({ use, speaker, verb }: Attribution): Attribution => ({
  use,
  ...(speaker && { speaker }),
  ...(verb !== undefined && { verb }),
})

function messages(text: string, remarks: readonly Remark[]): VFileMessage[] {
  const point = pointsIn(text)
  return remarks.map(({ span, ruleId, reason, expected }) => {
    const message = new VFileMessage(reason, { place: point(span.start), source: 'guillemet', ruleId })
    if (expected) message.expected = [...expected]
    message.actual = text.slice(span.start, span.end)
    return message
  })
}

function check(article: ReadableArticle, options: ReadOptions): void {
  if (typeof article !== 'object' || article === null)
    throw new GuillemetError('bad-option', `readArticle expects an article \`{ id, text }\`, got ${shown(article)}.`)
  if (typeof article.id !== 'string' || article.id === '')
    throw new GuillemetError(
      'bad-option',
      `The \`id\` of an article is a string that is not empty, got ${shown(article.id)}.`,
    )
  if (typeof article.text !== 'string')
    throw new GuillemetError(
      'bad-option',
      `The \`text\` of article “${article.id}” is a string, got ${shown(article.text)}.`,
    )
  if (article.speakers !== undefined) checkSpeakers(article.speakers, article.id, article.text.length)
  if (typeof options !== 'object' || options === null)
    throw new GuillemetError('bad-option', `The options of readArticle are an object, got ${shown(options)}.`)
  for (const key of Object.keys(options))
    if (key !== 'newline')
      throw new GuillemetError('bad-option', `readArticle has no option \`${key}\`. It has \`newline\`.`)
  checkNewline(options.newline)
}

/** @throws GuillemetError `bad-option` */
export function checkNewline(newline: NewlinePolicy | undefined): void {
  if (newline !== undefined && !NEWLINE_POLICIES.includes(newline))
    throw new GuillemetError(
      'bad-option',
      `\`newline\` is one of ${NEWLINE_POLICIES.map((policy) => `'${policy}'`).join(', ')}, got ${shown(newline)}.`,
    )
}
