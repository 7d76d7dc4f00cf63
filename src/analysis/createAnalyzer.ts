import { fold } from '../text/fold.js'
import { type Analyzer, analyzer, NAME, type TermsIn } from './analyzer.js'
import { type AnalyzerOptions, checkedOptions, digest } from './options.js'
import { STEMMERS } from './stem.js'
import { STOP_WORDS } from './stopWords.js'
import { frenchStem, noStem, type Stem, stemBy, termsOf } from './terms.js'

export type { AnalyzerOptions } from './options.js'

/**
 * An analyzer of French. Without options it does what `french` does.
 *
 * A snapshot opens with an analyzer of the same options only: they are in its `fingerprint`.
 *
 * @throws GuillemetError `bad-option`
 *
 * @example
 * createAnalyzer({ keep: ['Mars'] }).terms('Mars') // => ['mars']
 */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const { stemmer = 'snowball', stopWords = STOP_WORDS, irregular = [], keep = [] } = checkedOptions(options)
  const stem = stemmer === 'snowball' ? frenchStem : stemmer === 'none' ? noStem : stemBy(STEMMERS[stemmer])
  const mark = digest(options)
  return analyzer(mark === '' ? NAME : `${NAME}:${mark}`, stopWords, withOwnWords(stem, irregular, keep))
}

function withOwnWords(stem: Stem, irregular: readonly (readonly string[])[], keep: readonly string[]): TermsIn {
  const firsts = new Map(irregular.flatMap(([first = '', ...others]) => others.map((form) => [fold(form), first])))
  const kept = new Set(keep.map(fold))
  if (firsts.size === 0 && kept.size === 0) return (form, place) => termsOf(form, place, stem)
  return (form, place) => {
    const spelling = fold(form)
    return kept.has(spelling) ? [spelling] : termsOf(firsts.get(spelling) ?? form, place, stem)
  }
}
