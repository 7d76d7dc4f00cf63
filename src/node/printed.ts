import { styleText } from 'node:util'
import type { Hit, ParagraphHit, QuoteHit, Results } from '../search/hit.js'
import { highlight, type Marked } from '../search/show/segments.js'

/** Results for a terminal: a block per hit, the words found marked. Without colours, marks are square brackets. */
export function printed<Meta>({ hits, total }: Results<Hit<Meta>>, offset: number, colours: boolean): string {
  const style = (format: 'bold' | 'dim' | 'cyan', text: string) =>
    colours ? styleText(format, text, { validateStream: false }) : text
  const mark = (text: string) =>
    colours ? styleText(['bold', 'yellow'], text, { validateStream: false }) : `[${text}]`
  const marked = (hit: Marked) =>
    highlight(hit)
      .map((segment) => (segment.marked ? mark(oneLine(segment.text)) : oneLine(segment.text)))
      .join('')
  const quote = (hit: QuoteHit<Meta>) =>
    [`« ${marked(hit)} »`, speakerLine(hit)].filter((part) => part !== '').join(' ')
  const paragraph = (hit: ParagraphHit<Meta>) =>
    [marked(hit), ...hit.quotes.map((one) => style('cyan', `  ↳ ${quote(one)}`))].join('\n   ')
  const blocks = hits.map((hit, i) => {
    const head = `${style('bold', `${offset + i + 1}. ${hit.article.title ?? hit.article.id}`)}  ${style('dim', `${hit.id} · ${hit.score.toFixed(2)}`)}`
    return `${head}\n   ${hit.kind === 'quote' ? quote(hit) : paragraph(hit)}`
  })
  return [...blocks, countLine(total, hits.length)].join('\n\n')
}

/** On one line, and without the control characters by which a text could take over a terminal. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ')

/** `— Jens Stoltenberg (a déclaré)`; empty where nothing is known. */
function speakerLine<Meta>({ speaker, verb, use }: QuoteHit<Meta>): string {
  if (use === 'mention') return ''
  const who = speaker?.name ?? speaker?.mention
  return who === undefined ? '' : `— ${who}${verb === undefined ? '' : ` (${verb})`}`
}

function countLine(total: number, shown: number): string {
  if (total === 0) return 'No results.'
  const results = `${total} ${total === 1 ? 'result' : 'results'}`
  return shown < total ? `${results}, ${shown} of them here.` : `${results}.`
}
