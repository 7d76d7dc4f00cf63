import type { Source } from './engine.js'

/** Words that the scanner reads as they are; so it does not read what may be a Roman number. */
const PLAIN = /^(?![ivxlcdm]+\p{L}{0,4}$)\p{L}\p{Ll}*$/iu

/** The terms by which the words `from` up to `to` of the lexicon are found, each once. */
export function termsOfWords<Meta>({ lexicon, analyzer }: Source<Meta>, from: number, to: number): string[] {
  const terms = new Set<string>()
  for (let word = from; word < to; word++) {
    for (const term of analyzer.queryTerms(lexicon.key(word))) terms.add(term)
    const spelling = lexicon.spelling(word)
    if (PLAIN.test(spelling)) continue
    for (const { term, start, end } of analyzer.queryTokens(spelling))
      if (start === 0 && end === spelling.length) terms.add(term)
  }
  return [...terms]
}
