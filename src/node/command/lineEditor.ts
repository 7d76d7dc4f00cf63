import { printable } from './printable.js'
import type { Key } from './terminal.js'
import { graphemes } from './width.js'

/** A line that is being typed: what stands before the cursor, and what behind. */
export interface Line {
  readonly before: string
  readonly after: string
}

/** The line after a key; undefined if the key is none that edits. */
export function edited({ before, after }: Line, { name = '', ctrl, meta, text }: Key): Line | undefined {
  const edit = ctrl ? CONTROL[name] : EDITS[name]
  if (edit && !meta) return edit({ before, after })
  // Not `printable`, which would make a space of a line break.
  const added = ctrl || meta ? '' : printable(text.replace(/[\p{Cc}]/gu, ''))
  return added === '' ? undefined : { before: before + added, after }
}

type Edit = (line: Line) => Line

const CONTROL: Readonly<Record<string, Edit>> = {
  a: ({ before, after }) => ({ before: '', after: before + after }),
  e: ({ before, after }) => ({ before: before + after, after: '' }),
  k: ({ before }) => ({ before, after: '' }),
  u: ({ after }) => ({ before: '', after }),
  w: ({ before, after }) => ({ before: before.trimEnd().replace(/\S+$/u, ''), after }),
}

const EDITS: Readonly<Record<string, Edit>> = {
  home: CONTROL.a as Edit,
  end: CONTROL.e as Edit,
  left: ({ before, after }) => ({ before: allButLast(before), after: (graphemes(before).at(-1) ?? '') + after }),
  right: ({ before, after }) => ({ before: before + (graphemes(after)[0] ?? ''), after: allButFirst(after) }),
  backspace: ({ before, after }) => ({ before: allButLast(before), after }),
  delete: ({ before, after }) => ({ before, after: allButFirst(after) }),
}

const allButLast = (text: string): string => graphemes(text).slice(0, -1).join('')
const allButFirst = (text: string): string => graphemes(text).slice(1).join('')
