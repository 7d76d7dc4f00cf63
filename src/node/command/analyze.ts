import { french } from '../../analysis/analyzer.js'
import { readArticle } from '../../structure/read.js'
import { type Context, command, misuse } from './command.js'
import { EXIT } from './failure.js'
import { paint } from './paint.js'
import { printable, printableJSON } from './printable.js'
import { quoteRow } from './quoteRow.js'
import { titledTable } from './table.js'
import { reasonedWords } from './wordReasons.js'

/** `guillemet analyze [<text>]`: what becomes of a text, or of what the standard input brings, and why. */
export const analyze = command(
  { query: { type: 'boolean' }, json: { type: 'boolean' } },
  async ({ values, positionals }, { terminal, say }) => {
    const text = positionals.length > 0 ? positionals.join(' ') : await terminal.input()
    if (text === undefined) throw misuse(say.textMissing)
    const words = reasonedWords(text, french, values.query ? 'query' : 'text')
    const quotes = values.query ? [] : readArticle({ id: 'text', text }).quotes
    if (values.json) {
      terminal.out(printableJSON({ analyzer: french.fingerprint, words, quotes }))
      return EXIT.ok
    }
    const rows = words.map(({ text: word, form, terms, reasons }) => [
      printable(word),
      printable(form),
      printable(terms.join(' ')),
      reasons.map((reason) => say.reasons[reason]).join(', '),
    ])
    const style = paint(terminal.colours)
    const lines = titledTable(
      style,
      say.analysisColumns.map((title) => ({ title })),
      rows,
      terminal.columns,
    )
    terminal.out([...lines, ...quoteLines(quotes, { terminal, say })].join('\n'))
    return EXIT.ok
  },
)

function quoteLines(quotes: ReturnType<typeof readArticle>['quotes'], { terminal, say }: Context): string[] {
  if (quotes.length === 0) return []
  const style = paint(terminal.colours)
  const rows = quotes.map((quote) => {
    const { speaker, verb, use, text } = quoteRow(quote)
    const { how, confidence } = quote.speaker ?? {}
    const why = how === undefined ? say.uses[use] : say.rule(how, confidence)
    return [printable(speaker), printable(verb), why, `« ${printable(text)} »`]
  })
  const lines = titledTable(
    style,
    say.attributionColumns.map((title) => ({ title })),
    rows,
    terminal.columns,
  )
  return ['', ...lines]
}
