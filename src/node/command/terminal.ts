/** What the command needs of the world. */
export interface Terminal {
  /** Writes lines to the standard output. */
  readonly out: (text: string) => void
  /** Writes lines to the standard error output. */
  readonly error: (text: string) => void
  /** What the standard input brings, whole; undefined where somebody would have to type it. */
  readonly input: () => Promise<string | undefined>
  /** Whether people look at the standard output, and not a program. */
  readonly isWatched: boolean
  /** Where a line that changes can stand, while there is a terminal for it: the standard error output. */
  readonly status?: StatusLine
  /** Keyboard and screen, if both are there. */
  readonly screen?: Screen
  /** Whether the standard output gets colours. */
  readonly colours: boolean
  /** Cells of a line of the standard output; Infinity where no one counts them. */
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly version: string
  /** Aborted when the command is to end: with a signal's name, such as `SIGINT`, or `EPIPE` when nobody reads on. */
  readonly signal: AbortSignal
}

/** A line that is written over; empty, it goes. */
export interface StatusLine {
  readonly columns: number
  show(line: string): void
}

/** A whole screen, as an interactive command has it. */
export interface Screen {
  size(): { readonly columns: number; readonly rows: number }
  /** Writes as it is, escape sequences and all. */
  write(text: string): void
  /** Calls back for every key, and when the size changes, until the function that it returns is called. */
  listen(onKey: (key: Key) => void, onResize: () => void): () => void
}

/** A key, or what was typed or pasted at once. */
export interface Key {
  /** `left`, `return`, `backspace`…; undefined for most characters. */
  readonly name?: string
  readonly ctrl: boolean
  readonly meta: boolean
  /** What it writes. */
  readonly text: string
}
