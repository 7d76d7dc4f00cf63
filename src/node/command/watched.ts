import { resolve } from 'node:path'
import { watch } from 'chokidar'
import { patternRoots } from '../read/patternRoot.js'
import type { Context } from './command.js'
import { failureMessage } from './failureMessage.js'

/** Editors write a file in several steps: so long must nothing have changed, in ms. */
const QUIET = 150

/** What no folder is searched for: names that begin with a dot, and `node_modules`. */
const LEFT_OUT = /[/\\](?:\.[^/\\]*|node_modules)$/

/**
 * Does the work now, and again whenever something has changed beneath the patterns, until the terminal's signal. What fails is told, and
 * tried again after the next change.
 *
 * @param outputs what the work itself writes
 */
export async function watched(
  patterns: readonly string[],
  outputs: readonly string[],
  work: () => Promise<unknown>,
  { terminal, say }: Context,
): Promise<void> {
  const own = new Set(outputs.map((path) => resolve(path)))
  const roots = patternRoots(patterns, process.cwd())
  const watcher = watch(roots, {
    ignoreInitial: true,
    // What was named is watched, whatever its name.
    ignored: (path) => own.has(resolve(path)) || (LEFT_OUT.test(path) && !roots.includes(resolve(path))),
  })
  let timer: NodeJS.Timeout | undefined
  let change: () => void = () => undefined
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => change(), QUIET)
  })
  watcher.on('error', (error) => terminal.error(failureMessage(error, say)))
  const ended = new Promise<void>((done) => {
    if (terminal.signal.aborted) done()
    else terminal.signal.addEventListener('abort', () => done(), { once: true })
  })
  try {
    while (!terminal.signal.aborted) {
      // From now on, not from when the work is done: what changes meanwhile is not lost.
      const changed = new Promise<void>((done) => {
        change = done
      })
      await work().catch((error: unknown) => {
        if (!terminal.signal.aborted) terminal.error(failureMessage(error, say))
      })
      if (terminal.signal.aborted) break
      terminal.error(say.watching)
      await Promise.race([changed, ended])
    }
  } finally {
    clearTimeout(timer)
    await watcher.close()
  }
  terminal.signal.throwIfAborted()
}
