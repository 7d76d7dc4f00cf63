import { command, misuse } from './command.js'
import { EXIT } from './failure.js'
import { opened } from './opened.js'
import { printable, printableJSON } from './printable.js'
import { searchOptions } from './searchOptions.js'

/** `guillemet speakers <index>`: who is quoted, and how often. */
export const speakers = command(
  {
    limit: { type: 'string' },
    offset: { type: 'string' },
    where: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
  async ({ values: { json, ...values }, positionals: [file, ...words] }, { terminal, say }) => {
    if (file === undefined) throw misuse(say.indexMissing('speakers'))
    const { offset = 0, limit = Number.POSITIVE_INFINITY, where } = searchOptions(values, say)
    const { index } = await opened(file, say)
    const counts = index.speakers({ query: words.join(' '), ...(where && { where }) }).slice(offset, offset + limit)
    if (json) terminal.out(printableJSON(counts))
    else
      terminal.out(
        counts.map(({ name, quotes }) => `${String(quotes).padStart(4)}  ${printable(name)}`).join('\n') || say.nobody,
      )
    return EXIT.ok
  },
)
