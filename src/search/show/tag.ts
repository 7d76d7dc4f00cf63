import { expectOption } from '../../text/checkOptions.js'

export interface MarkOptions {
  /** The element around marked words: a name such as `mark`, `em` or `my-mark`, without attributes. @default 'mark' */
  readonly tag?: string
}

/**
 * What is inside a script or style runs, however it is escaped.
 *
 * @throws GuillemetError `bad-option`
 */
export function checkedTag({ tag = 'mark' }: MarkOptions): string {
  const isName = typeof tag === 'string' && /^(?!(?:script|style)$)[a-z][a-z\d]*(?:-[a-z\d]+)*$/i.test(tag)
  expectOption(isName, '`tag` to be the name of an element, such as "mark"', tag, 'Style it by its name.')
  return tag
}
