import { relative } from 'node:path'
import { leavesOut, type ReadRule } from '../read/report.js'
import type { ReadFilesOptions } from '../readFiles.js'
import type { Context } from './command.js'
import { printable } from './printable.js'

/** How files are read for a command: what is wrong with them goes to the standard error output, or ends the command if `strict`. */
export function fileMessages(
  strict = false,
  { terminal, say }: Context,
): Pick<ReadFilesOptions, 'onMessage' | 'strict'> {
  return {
    strict,
    onMessage({ file = '', line, column, ruleId, reason, fatal }) {
      // The error that follows says the same.
      if (strict && fatal) return
      const place = [shortPath(file), line, column].filter((part) => part !== undefined).join(':')
      terminal.status?.show('')
      const rule = ruleId as ReadRule
      const isLeftOut = leavesOut({ rule, fatal: fatal === true })
      terminal.error(say.fileProblem(printable(place), { rule, reason: printable(reason), isLeftOut }))
    },
  }
}

/** From the working directory, if it is inside. */
function shortPath(path: string): string {
  const short = relative(process.cwd(), path)
  return short === '' || short.startsWith('..') ? path : short
}
