import type { Hit, Results } from '../../search/hit.js'
import { excerpt } from '../../search/show/excerpt.js'
import type { Segment } from '../../search/show/segments.js'
import { painted, printableSegments, remarks, speakerLine } from '../printed.js'
import type { Wording } from './language.js'
import type { Line } from './lineEditor.js'
import type { Paint } from './paint.js'
import { printable } from './printable.js'
import { cutTo, width } from './width.js'
import { wrap } from './wrap.js'

/** What an interactive search shows. */
export interface SearchView<Meta> {
  readonly line: Line
  readonly results: Results<Hit<Meta>>
  /** Whether quotes are sought, or paragraphs with their quotes. */
  readonly kind: 'search' | 'quotes'
  /** Which of the hits is chosen. */
  readonly chosen: number
  /** Of the facet, whose quotes alone are sought; undefined for everybody's. */
  readonly speaker: string | undefined
}

export interface Frame {
  /** As many as the screen has rows, or fewer. */
  readonly lines: readonly string[]
  /** Cells before the cursor, which stands on the first line. */
  readonly cursor: number
}

const PROMPT = '› '
/** Lines of a hit: of its text, and quotes beneath it. */
const TEXT_LINES = 3
const QUOTES = 2

/** The lines of the screen: what is typed, what was found, who said it, and the keys. */
export function searchScreen<Meta>(
  { line, results, kind, chosen, speaker }: SearchView<Meta>,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  paint: Paint,
  say: Wording,
): Frame {
  const typed = inputLine(line, Math.max(1, columns - PROMPT.length - 1))
  const counted = say.results(results.total, results.hits.length, printable(line.before + line.after))
  const top = [
    paint.title(PROMPT) + typed.text,
    paint.faint(cutTo([counted, say.kind(kind), say.bySpeaker(speaker && printable(speaker))].join(' · '), columns)),
    ...remarks(results, say).map((remark) => paint.warning(cutTo(remark, columns))),
  ]
  const bottom = [
    paint.quote(cutTo(speakerFacet(results, speaker, say), columns)),
    paint.faint(cutTo(say.keys, columns)),
  ]
  const room = Math.max(0, rows - top.length - bottom.length)
  const hits = visible(
    results.hits.map((hit, i) => hitLines(hit, i, i === chosen, columns, paint)),
    chosen,
    room,
  )
  const blank = Array.from({ length: room - hits.length }, () => '')
  return {
    lines: [...top, ...hits, ...blank, ...bottom].slice(0, Math.max(1, rows)),
    cursor: PROMPT.length + typed.cursor,
  }
}

/** What of a line fits around the cursor. */
function inputLine({ before, after }: Line, room: number): { readonly text: string; readonly cursor: number } {
  let shown = before
  while (width(shown) >= room && shown !== '') shown = shown.slice(Math.ceil(shown.length / 2))
  return { text: cutTo(shown + after, room), cursor: width(shown) }
}

/** The lines of as many hits as there is room for, the chosen one among them. */
function visible(blocks: readonly (readonly string[])[], chosen: number, room: number): string[] {
  let first = chosen
  let taken = blocks[chosen]?.length ?? 0
  while (first > 0 && taken + (blocks[first - 1] as readonly string[]).length <= room)
    taken += (blocks[--first] as readonly string[]).length
  return blocks.slice(first).flat().slice(0, room)
}

function hitLines<Meta>(hit: Hit<Meta>, at: number, isChosen: boolean, columns: number, paint: Paint): string[] {
  const title = cutTo(`${at + 1}. ${printable(hit.article.title ?? hit.article.id)}`, Math.max(1, columns - 3))
  const rest = cutTo(`  ${printable(hit.id)}`, Math.max(0, columns - 3 - width(title)))
  const indent = '   '
  // Brackets take room, colours do not.
  const sized = ({ text, marked }: Segment) =>
    paint.hasColours || !marked ? { text, marked } : { text: paint.mark(text), marked: false }
  const plain = (text: string) => text
  const lines = (segments: readonly Segment[], most: number, style = plain) =>
    wrap(segments.map(sized), Math.max(1, columns - indent.length - 1), most).map(
      (one) => indent + painted(one, paint, style),
    )
  return [
    `${isChosen ? paint.title('▸ ') : '  '}${paint.title(title)}${paint.faint(rest)}`,
    ...lines(hit.kind === 'quote' ? quoted(hit, columns) : segments(hit, columns), TEXT_LINES),
    ...(hit.kind === 'quote' ? [] : hit.quotes.slice(0, QUOTES)).flatMap((quote) =>
      lines([{ text: '↳ ', marked: false }, ...quoted(quote, columns)], 1, paint.quote),
    ),
    '',
  ]
}

const segments = <Meta>(hit: Hit<Meta>, columns: number): Segment[] =>
  printableSegments(excerpt(hit, { max: Math.max(10, TEXT_LINES * (columns - 4)) }))

function quoted<Meta>(hit: Hit<Meta>, columns: number): Segment[] {
  const who = hit.kind === 'quote' ? speakerLine(hit) : ''
  return [
    { text: '« ', marked: false },
    ...segments(hit, columns),
    { text: ` »${who === '' ? '' : ` ${who}`}`, marked: false },
  ]
}

function speakerFacet<Meta>({ facets }: Results<Hit<Meta>>, speaker: string | undefined, say: Wording): string {
  const counts = facets?.speaker ?? []
  if (counts.length === 0) return ''
  const names = counts.map(({ value, count }) => `${value === speaker ? '▸ ' : ''}${printable(String(value))} ${count}`)
  return say.speakers(names.join(' · '))
}
