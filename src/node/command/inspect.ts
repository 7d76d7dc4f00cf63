import { command, misuse, wholeNumber } from './command.js'
import { EXIT } from './failure.js'
import type { Inspection } from './inspection.js'
import { inspectionOf } from './inspectionOf.js'
import type { Wording } from './language.js'
import { opened } from './opened.js'
import { type Paint, paint } from './paint.js'
import { printable, printableJSON } from './printable.js'
import { table } from './table.js'

const TOP = 10

/** `guillemet inspect <index>`: what is in an index. */
export const inspect = command(
  { limit: { type: 'string' }, json: { type: 'boolean' } },
  async ({ values, positionals: [file] }, { terminal, say }) => {
    if (file === undefined) throw misuse(say.indexMissing('inspect'))
    const limit = wholeNumber(values.limit, '--limit', say) ?? TOP
    const found = inspectionOf(file, await opened(file, say), limit)
    terminal.out(
      values.json ? printableJSON(found) : inspected(found, paint(terminal.colours), say, terminal.columns).join('\n'),
    )
    return EXIT.ok
  },
)

/** What is in an index, as lines for people. */
export function inspected(found: Inspection, style: Paint, say: Wording, columns: number): string[] {
  const rows = (list: readonly (readonly [string, number])[]) =>
    table(
      [{ align: 'right' }, {}],
      list.map(([name, count]) => [say.number(count), printable(name)]),
      columns - 2,
    ).map((line) => `  ${line}`)
  const total = found.sections.reduce((sum, { bytes }) => sum + bytes, 0)
  const sections = table(
    [{ align: 'right' }, { align: 'right' }, {}],
    found.sections.map(({ name, bytes }) => [say.number(bytes), say.percent(bytes / Math.max(1, total)), name]),
    columns - 2,
  ).map((line) => `  ${line}`)
  return [
    style.title(printable(found.file)),
    `  ${say.size(found.bytes)}, ${say.format(found)}`,
    `  ${say.contents(found)}`,
    `  ${say.vocabulary(found.words, found.terms)}`,
    '',
    style.title(say.bytesBySection),
    ...sections,
    '',
    style.title(say.topWords),
    ...rows(found.topWords.map(({ word, paragraphs }) => [word, paragraphs])),
    '',
    style.title(say.topSpeakers),
    ...(found.topSpeakers.length === 0
      ? [`  ${say.nobody}`]
      : rows(found.topSpeakers.map(({ name, quotes }) => [name, quotes]))),
  ]
}
