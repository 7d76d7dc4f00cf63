/** Paragraphs of the file at `path`, or so many bytes of made-up ones: a million. */
export function corpus(path?: string, bytes?: number): string[]

/** Queries made of words of the paragraphs, so many of each kind. */
export function queries(
  texts: readonly string[],
  count?: number,
): Readonly<Record<'or' | 'and' | 'prefix' | 'typo', readonly { readonly words: readonly string[] }[]>>
