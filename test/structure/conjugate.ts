import { type Inflection, series, softened, softens } from '../../src/structure/conjugation.js'

/** One form of a French verb. */
interface VerbForm extends Inflection {
  readonly form: string
}

/**
 * The forms of a verb in the simple tenses, with participles and gerund: every spelling in use, some twice (`dis`
 * is je and tu). Of the imperfect subjunctive, only il (`qu'il dît`).
 *
 * @example
 * conjugate('jeter').filter(({ person, plural }) => person === 3 && plural).map(({ form }) => form)
 * // => ['jettent', 'jetaient', 'jetèrent', 'jetteront', 'jetteraient']
 */
export const conjugate = (infinitive: string): VerbForm[] =>
  series(infinitive).flatMap(({ stem, endings }) =>
    endings.map(({ ending, ...inflection }) => ({ form: spelled(stem, ending), ...inflection })),
  )

/** A stem keeps its sound before a and o: `nous mangeons`, `il lança`. */
const spelled = (stem: string, ending: string): string => (softens(ending) ? softened(stem) : stem) + ending
