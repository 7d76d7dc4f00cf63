import type { Hit, Results } from '../../search/hit.js'
import type { OpenIndex } from '../../search/open.js'
import type { SearchOptions } from '../../search/options.js'
import { heading, passage } from '../printed.js'
import type { FileMeta } from '../read/articles.js'
import type { Context } from './command.js'
import { EXIT } from './failure.js'
import { edited, type Line } from './lineEditor.js'
import { paint } from './paint.js'
import { type SearchView, searchScreen } from './searchScreen.js'
import type { Key, Screen } from './terminal.js'

/** Another screen, which leaves what stood on the first one; and back. */
const ENTER = '\u001b[?1049h'
const LEAVE = '\u001b[?1049l\u001b[?25h'

/** So many hits can be walked through. */
const HITS = 50

type Kind = SearchView<FileMeta>['kind']
type Ending = 'print' | 'quit' | 'interrupt'

/**
 * Searches while somebody types, until a key ends it: Enter prints the passage that is chosen. Whatever happens, the terminal is as it
 * was before.
 *
 * @param method what is sought first
 * @param options hold for every search
 */
export async function interactive(
  index: OpenIndex<FileMeta>,
  method: 'search' | 'paragraphs' | 'quotes',
  options: SearchOptions<FileMeta>,
  screen: Screen,
  { terminal, say }: Context,
): Promise<number> {
  const colours = paint(terminal.colours)
  let line: Line = { before: '', after: '' }
  let kind: Kind = method === 'quotes' ? 'quotes' : 'search'
  let speaker: string | undefined
  let chosen = 0
  let results = search()

  function search(): Results<Hit<FileMeta>> {
    chosen = 0
    return index[kind](line.before + line.after, {
      limit: HITS,
      prefix: 'last',
      facets: ['speaker'],
      ...options,
      ...(speaker !== undefined && { speaker }),
    })
  }
  function draw(): void {
    const { lines, cursor } = searchScreen({ line, results, kind, chosen, speaker }, screen.size(), colours, say)
    screen.write(
      `\u001b[?25l\u001b[H${lines.map((one) => `${one}\u001b[K`).join('\r\n')}\u001b[J\u001b[1;${cursor + 1}H\u001b[?25h`,
    )
  }
  function take(key: Key): Ending | 'draw' | undefined {
    const { name = '', ctrl } = key
    if (ctrl && name === 'c') return 'interrupt'
    if (name === 'escape' || (ctrl && name === 'd')) return 'quit'
    if (name === 'return' || name === 'enter') return results.hits.length > 0 ? 'print' : undefined
    const last = results.hits.length - 1
    const step = STEPS[name]
    const changed = edited(line, key)
    if (step !== undefined && !ctrl) chosen = Math.max(0, Math.min(last, chosen + step))
    else if (name === 'tab') kind = kind === 'quotes' ? 'search' : 'quotes'
    else if (ctrl && (name === 'n' || name === 'p')) speaker = nextSpeaker(results, speaker, name === 'n' ? 1 : -1)
    else if (changed) line = changed
    else return undefined
    if (step === undefined || ctrl) results = search()
    return 'draw'
  }

  screen.write(ENTER)
  let ending: Ending
  try {
    draw()
    ending = await untilKey(screen, terminal.signal, take, draw)
  } finally {
    screen.write(LEAVE)
  }
  terminal.signal.throwIfAborted()
  const hit = results.hits[chosen]
  if (ending === 'print' && hit)
    terminal.out([heading(hit, chosen + 1, colours), ...passage(hit, colours)].join('\n   '))
  return ending === 'interrupt' ? EXIT.interrupted : EXIT.ok
}

/** Hands keys to `take` until one of them ends it, or the signal does; draws what has changed, once for what was pasted at once. */
function untilKey(
  screen: Screen,
  signal: AbortSignal,
  take: (key: Key) => Ending | 'draw' | undefined,
  draw: () => void,
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    let due: NodeJS.Immediate | undefined
    const finish = (settle: () => void) => {
      clearImmediate(due)
      signal.removeEventListener('abort', abort)
      stop()
      settle()
    }
    const attempt = (act: () => void) => {
      try {
        act()
      } catch (error) {
        finish(() => reject(error))
      }
    }
    const abort = () => finish(() => resolve('quit'))
    const drawSoon = () => {
      due ??= setImmediate(() => {
        due = undefined
        attempt(draw)
      })
    }
    const onKey = (key: Key) =>
      attempt(() => {
        const end = take(key)
        if (end === 'draw') drawSoon()
        else if (end !== undefined) finish(() => resolve(end))
      })
    const stop = screen.listen(onKey, drawSoon)
    signal.addEventListener('abort', abort)
    if (signal.aborted) abort()
  })
}

const STEPS: Readonly<Record<string, number>> = { up: -1, down: 1, pageup: -5, pagedown: 5 }

/** The next of those in the facet; everybody after the last. */
function nextSpeaker(
  { facets }: Results<Hit<FileMeta>>,
  speaker: string | undefined,
  step: 1 | -1,
): string | undefined {
  const names = (facets?.speaker ?? []).map(({ value }) => String(value))
  const all = [undefined, ...names]
  const at = Math.max(0, all.indexOf(speaker))
  return all[(at + step + all.length) % all.length]
}
