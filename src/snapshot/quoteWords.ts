import type { StoredQuote } from './snapshot.js'

/** The words of a quote: its parts, without what stands between them. */
export const quoteWords = ({ text }: { readonly text: Pick<string, 'slice'> }, { parts }: StoredQuote): string =>
  parts.map(([start, end]) => text.slice(start, end)).join('\n')
