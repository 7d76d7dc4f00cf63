import { printed } from '../printed.js'
import { command, misuse } from './command.js'
import { EXIT } from './failure.js'
import { interactive } from './interactive.js'
import { opened } from './opened.js'
import { paint } from './paint.js'
import { printableJSON } from './printable.js'
import { SEARCH_OPTIONS, searchOptions } from './searchOptions.js'

/** `guillemet search <index> [<words>]`: one search, or, without anything to look for, a screen to search on. */
export const search = command(
  { ...SEARCH_OPTIONS, quotes: { type: 'boolean' }, paragraphs: { type: 'boolean' }, json: { type: 'boolean' } },
  async ({ values, positionals: [file, ...words] }, { terminal, say }) => {
    if (file === undefined) throw misuse(say.indexMissing('search'))
    if (values.quotes && values.paragraphs) throw misuse(say.eitherOr('--quotes', '--paragraphs'))
    const options = searchOptions(values, say)
    const asked = words.length > 0 || ['speaker', 'use', 'where', 'facets'].some((name) => name in options)
    if (!asked && (values.json || !terminal.screen)) throw misuse(say.wordsMissing)
    const { index } = await opened(file, say)
    const method = values.quotes ? 'quotes' : values.paragraphs ? 'paragraphs' : 'search'
    if (!asked && terminal.screen) return interactive(index, method, options, terminal.screen, { terminal, say })
    const query = words.join(' ')
    const results = index[method](query, options)
    terminal.out(
      values.json
        ? printableJSON(results)
        : printed(results, { offset: options.offset ?? 0, query }, paint(terminal.colours), say),
    )
    return EXIT.ok
  },
)
