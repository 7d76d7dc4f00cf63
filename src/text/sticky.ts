/** Matches a pattern with the flag `y` at one place of a text: what looks ahead costs no copy of the text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
