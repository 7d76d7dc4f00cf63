import { pointsIn } from '../../structure/point.js'
import { NEWLINE_POLICIES, readArticle } from '../../structure/read.js'
import { articles, checkedReading } from '../readFiles.js'
import { command, misuse, oneOf } from './command.js'
import { csv } from './csv.js'
import { EXIT } from './failure.js'
import { fileMessages } from './fileMessages.js'
import { type Paint, paint } from './paint.js'
import { printable, printableJSON, printableLines } from './printable.js'
import { progress } from './progress.js'
import { type QuoteRow, quoteRow } from './quoteRow.js'
import { titledTable } from './table.js'

interface PlacedRow extends QuoteRow {
  readonly article: string
  /** Of the article's text, from 1. */
  readonly line: number
}

const FORMATS = ['table', 'json', 'csv'] as const
const USES = ['speech', 'mention'] as const

/** `guillemet quotes <files>…`: the quotes of files, with their speakers. */
export const quotes = command(
  {
    format: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
    use: { type: 'string' },
    newline: { type: 'string' },
    strict: { type: 'boolean' },
  },
  async ({ values, positionals }, { terminal, say }) => {
    if (positionals.length === 0) throw misuse(say.filesMissing('quotes'))
    const format =
      oneOf(values.format, FORMATS, '--format', say) ?? (values.json ? 'json' : values.csv ? 'csv' : 'table')
    const use = oneOf(values.use, USES, '--use', say)
    const newline = oneOf(values.newline, NEWLINE_POLICIES, '--newline', say)
    const rows: PlacedRow[] = []
    const reading = checkedReading(positionals, fileMessages(values.strict, { terminal, say }))
    const shown = terminal.status && progress(terminal.status, say)
    try {
      for await (const article of articles(reading, shown?.show)) {
        terminal.signal.throwIfAborted()
        const point = pointsIn(article.text)
        for (const quote of readArticle(article, { newline }).quotes)
          if (use === undefined || quote.use === use)
            rows.push({ article: article.id, line: point(quote.span.start).line, ...quoteRow(quote) })
      }
    } finally {
      shown?.end()
    }
    if (format === 'json') terminal.out(printableJSON(rows))
    else if (format === 'csv') terminal.out(asCSV(rows, terminal.isWatched))
    else {
      const lines = asTable(rows, say.quoteColumns, terminal.columns, paint(terminal.colours))
      terminal.out([...lines, '', say.quotesFound(rows.length)].join('\n'))
    }
    return EXIT.ok
  },
)

function asCSV(rows: readonly PlacedRow[], isWatched: boolean): string {
  const table = csv([
    ['article', 'line', 'speaker', 'verb', 'use', 'text'],
    ...rows.map(({ article, line, speaker, verb, use, text }) => [article, String(line), speaker, verb, use, text]),
  ])
  return isWatched ? printableLines(table) : table
}

const asTable = (rows: readonly PlacedRow[], titles: readonly string[], columns: number, style: Paint): string[] =>
  titledTable(
    style,
    titles.map((title, i) => ({ title, ...(i === 1 && { align: 'right' as const }) })),
    rows.map(({ article, line, speaker, verb, text }) => [
      printable(article),
      String(line),
      printable(speaker),
      printable(verb),
      `« ${printable(text)} »`,
    ]),
    columns,
  )
