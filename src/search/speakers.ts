import type { Source } from './engine.js'
import type { SpeakerCount } from './hit.js'
import { nameWords } from './named.js'
import { quoteAt } from './passages.js'

/**
 * The named speakers of quotes of the use `speech`, variants of a name together; most quoted first, then by name, by code unit.
 *
 * @param holds which quotes count, by their numbers
 */
export function countSpeakers<Meta>(source: Source<Meta>, holds: (quote: number) => boolean): SpeakerCount[] {
  const counts = new Map<string, number>()
  for (let quote = 0; quote < source.quotes.end; quote++) {
    if (!source.has('quote', quote)) continue
    const { use, speaker } = quoteAt(source.place('quote', quote))
    if (use === 'speech' && speaker?.name !== undefined && holds(quote))
      counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + 1)
  }
  return speakersNamed(counts)
}

/** The speakers of so many quotes by name, likewise. */
export const speakersNamed = (counts: ReadonlyMap<string, number>): SpeakerCount[] =>
  together(counts).sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1))

interface Named {
  readonly name: string
  readonly words: ReadonlySet<string>
  quotes: number
  readonly variants: string[]
}

/** A name is another's variant if its words are among those of just one that is longer: Stoltenberg, of Jens Stoltenberg. */
function together(counts: ReadonlyMap<string, number>): SpeakerCount[] {
  const byLength = [...counts]
    .map(([name, quotes]): Named => ({ name, words: wordsOf(name), quotes, variants: [] }))
    .sort((a, b) => b.words.size - a.words.size || b.quotes - a.quotes || (a.name < b.name ? -1 : 1))
  const byWord = new Map<string, Named[]>()
  const kept: Named[] = []
  for (const one of byLength) {
    const [first = ''] = one.words
    const longer = (byWord.get(first) ?? []).filter(({ words }) => [...one.words].every((word) => words.has(word)))
    const [only] = longer
    if (only && longer.length === 1) {
      only.quotes += one.quotes
      only.variants.push(one.name)
      continue
    }
    kept.push(one)
    for (const word of one.words) byWord.set(word, [...(byWord.get(word) ?? []), one])
  }
  return kept.map(({ name, quotes, variants }) => ({ name, quotes, ...(variants.length > 0 && { variants }) }))
}

/** Titles before a name are no part of it. */
const CIVILITIES = new Set('m mm mme mmes mlle mlles dr pr me mgr'.split(' '))

const wordsOf = (name: string): ReadonlySet<string> => {
  const words = nameWords(name)
  const own = words.filter((word) => !CIVILITIES.has(word))
  return new Set(own.length > 0 ? own : words)
}
