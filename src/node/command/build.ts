import { NEWLINE_POLICIES } from '../../structure/read.js'
import { type PrebuildOptions, prebuild } from '../prebuild.js'
import { textsPath } from '../textsPath.js'
import { type Context, command, misuse, oneOf } from './command.js'
import { EXIT } from './failure.js'
import { fileMessages } from './fileMessages.js'
import { inspected } from './inspect.js'
import { inspectionOf } from './inspectionOf.js'
import { opened } from './opened.js'
import { paint } from './paint.js'
import { printable } from './printable.js'
import { progress } from './progress.js'
import { watched } from './watched.js'

const TOP = 10

/** `guillemet build <files>… -o <index>`: an index of files, again whenever they change with `--watch`. */
export const build = command(
  {
    output: { type: 'string', short: 'o' },
    'base-url': { type: 'string' },
    texts: { type: 'string' },
    'no-postings': { type: 'boolean' },
    gzip: { type: 'boolean' },
    json: { type: 'boolean' },
    newline: { type: 'string' },
    'no-quotes': { type: 'boolean' },
    full: { type: 'boolean' },
    strict: { type: 'boolean' },
    stats: { type: 'boolean' },
    watch: { type: 'boolean' },
  },
  async ({ values, positionals: patterns }, context) => {
    const { terminal, say } = context
    const { output } = values
    if (patterns.length === 0) throw misuse(say.filesMissing('build'))
    if (output === undefined) throw misuse(say.outputMissing)
    const options: PrebuildOptions = {
      output,
      texts: oneOf(values.texts, ['inside', 'apart', 'none'], '--texts', say) ?? 'inside',
      postings: !values['no-postings'],
      gzip: values.gzip ?? false,
      newline: oneOf(values.newline, NEWLINE_POLICIES, '--newline', say),
      quotes: !values['no-quotes'],
      signal: terminal.signal,
      incremental: !values.full,
      ...(values['base-url'] !== undefined && { baseUrl: values['base-url'] }),
      ...fileMessages(values.strict, context),
      ...(values.json && { format: 'json' }),
    }
    const once = async () => {
      const built = await buildOnce(patterns, options, context)
      terminal.out(`${printable(output)}: ${say.built(built)}`)
      if (values.stats) terminal.out(await stats(output, context))
    }
    if (!values.watch) {
      await once()
      return EXIT.ok
    }
    await watched(patterns, [output, textsPath(output)], once, context)
    return EXIT.ok
  },
)

/** The line that shows how far it is has gone when it ends. */
async function buildOnce(patterns: readonly string[], options: PrebuildOptions, { terminal, say }: Context) {
  const shown = terminal.status && progress(terminal.status, say)
  try {
    return await prebuild(patterns, { ...options, ...(shown && { onProgress: shown.show }) })
  } finally {
    shown?.end()
  }
}

async function stats(output: string, { terminal, say }: Context): Promise<string> {
  const found = inspectionOf(output, await opened(output, say), TOP)
  return ['', ...inspected(found, paint(terminal.colours), say, terminal.columns)].join('\n')
}
