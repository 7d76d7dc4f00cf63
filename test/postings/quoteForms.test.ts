import fc from 'fast-check'
import { expect, test } from 'vitest'
import { french } from '../../src/analysis/analyzer.js'
import { QuoteForms } from '../../src/postings/quoteForms.js'
import { quoteWords } from '../../src/snapshot/quoteWords.js'
import type { StoredQuote, StoredSpan } from '../../src/snapshot/snapshot.js'

const PIECES =
  `« » “ ” - — ’ , . : ; ! ? … ( ) @ # % € / _ · & ° + 1 12 000 3,5 2024 mai h l’ d’ qu’ aujourd hui n’ M. J. p. av. Mme dit il t
  peut-être c’est XIV Louis étudiant·e·s pour cent lorsqu C++ O.T.A.N. exemple.fr/a e\u0301 \u200B ﬁn 漢`.split(/\s+/)

/** Words, signs and blanks in any order, and one stretch after another of it. */
const quoted = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', ' ', '\u00A0', '\n')), { maxLength: 24 }),
    fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 6 }),
  )
  .map(([pieces, places]) => {
    const text = pieces.flat().join('')
    const bounds = [...new Set(places.map((place) => Math.min(place, text.length)))].sort((a, b) => a - b)
    const parts = bounds.flatMap((start, i): StoredSpan[] => {
      const end = bounds[i + 1]
      return i % 2 === 0 && end !== undefined ? [[start, end]] : []
    })
    return { text, quote: { parts, use: 'speech', paragraph: 0 } satisfies StoredQuote }
  })
  .filter(({ quote }) => quote.parts.length > 0)

const scanned = (text: string) => {
  const scanner = french.scanner()
  const count = scanner.scan(text)
  return Array.from({ length: count }, (_, at) => scanner.form(scanner.forms[at] as number))
}

test('the forms of a quote are those of its words by themselves, wherever its marks are', () => {
  fc.assert(
    fc.property(quoted, ({ text, quote }) => {
      const scanner = french.scanner()
      const said = new QuoteForms(scanner)
      scanner.scan(text)
      said.scanned([0, text.length])
      said.read({ id: 'a', text, paragraphs: [[0, text.length]], quotes: [quote] }, quote)
      const forms = Array.from(said.forms.subarray(0, said.count), (number) => scanner.form(number))
      expect(forms).toEqual(scanned(quoteWords({ text }, quote)))
    }),
    { numRuns: 4000 },
  )
})
