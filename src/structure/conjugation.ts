import { isFirstGroup, muteStems, type Stems, stemsOf } from './verbStems.js'
import { GERUND, NOUS, SUBJUNCTIVE, VOUS, WITH_TES } from './verbTable.js'

/**
 * What a form of a French verb is.
 *
 * `person` and `plural` are set on finite forms; `plural` and `feminine` on participles.
 */
export interface Inflection {
  readonly mood: 'finite' | 'participle' | 'gerund' | 'infinitive'
  readonly person?: 1 | 2 | 3
  readonly plural?: boolean
  readonly feminine?: boolean
}

/** An ending, and what it makes of a stem; an empty one if the stem is the whole form. */
export interface Ending extends Inflection {
  readonly ending: string
}

/** A stem with the endings that it takes, `softened` before those that soften it. All verbs share a few lists of endings. */
export interface Series {
  readonly stem: string
  readonly endings: readonly Ending[]
}

/** Six endings in a row are those of je, tu, il, nous, vous, ils; `-` is none. */
function finite(endings: string, first = 0): Ending[] {
  return endings.split(' ').flatMap((ending, i) => {
    const person = (((i + first) % 3) + 1) as 1 | 2 | 3
    return ending === '-' ? [] : [{ ending, mood: 'finite' as const, person, plural: i + first > 2 }]
  })
}

const participle = (ending: string, feminine: boolean, plural: boolean): Ending => ({
  ending,
  mood: 'participle',
  feminine,
  plural,
})

const PRESENT_OF_ER = finite('e es e - - ent')
const IMPERFECT = finite('ais ais ait ions iez aient')
const PAST_OF_ER = finite('ai as a âmes âtes èrent')
const OF_ER = [...finite('ons ez', 3), ...IMPERFECT, ...PAST_OF_ER, ...finite('ât', 2), ...gerund('ant')]
const FUTURE = [...finite('ai as a ons ez ont'), ...IMPERFECT]
const PAST = finite('s s t - - rent')
/** `nous dîmes`, `vous dîtes`, `qu'il dît`. */
const PAST_WITH_CIRCUMFLEX = [...finite('mes tes', 3), ...finite('t', 2)]
const SUBJUNCTIVE_OF_ILS = [...finite('e es e'), ...finite('ent', 5)]
const SUBJUNCTIVE_OF_NOUS = finite('ions iez', 3)
const MASCULINE = [participle('', false, false)]
const OTHER_PARTICIPLES = [participle('e', true, false), participle('s', false, true), participle('es', true, true)]
const OTHER_PARTICIPLES_OF_S = [participle('e', true, false), participle('', false, true), participle('es', true, true)]
/** For each person of the singular and then of the plural, that the stem is its whole form. */
const WHOLE = Array.from({ length: 6 }, (_, person) => finite('', person))
const WHOLE_GERUND = gerund('')
const INFINITIVE: readonly Ending[] = [{ ending: '', mood: 'infinitive' }]

function gerund(ending: string): Ending[] {
  return [{ ending, mood: 'gerund' }]
}

/** The stem before an ending that softens it, which keeps its sound before a and o: `nous mangeons`, `il lança`. */
export function softened(stem: string): string {
  if (stem.endsWith('g')) return `${stem}e`
  return stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem
}

export const softens = (ending: string): boolean => /^[aoâ]/.test(ending)

/** `dû` loses its accent in all but the masculine singular. */
function participles(masculine: string): Series[] {
  const stem = masculine.replace(/û$/, 'u')
  return [
    { stem: masculine, endings: MASCULINE },
    { stem, endings: stem.endsWith('s') ? OTHER_PARTICIPLES_OF_S : OTHER_PARTICIPLES },
  ]
}

/** The verbs in -er but `aller` and `envoyer`. */
function firstGroup(infinitive: string): Series[] {
  const stem = infinitive.slice(0, -2)
  const mute = muteStems(infinitive)
  const futures = mute.map((form) => `${form}er`)
  // `il cédera` and, since 1990, `il cèdera`.
  if (/é(?:[b-df-hj-np-tv-xz]+|[gq]u)er$/.test(infinitive)) futures.push(infinitive)
  return [
    ...mute.map((stem) => ({ stem, endings: PRESENT_OF_ER })),
    { stem, endings: OF_ER },
    ...futures.map((stem) => ({ stem, endings: FUTURE })),
    ...participles(`${stem}é`),
  ]
}

const CIRCUMFLEX: Readonly<Record<string, string>> = { i: 'î', u: 'û' }

/** `dit-il`, `vint`, and for `aller` the passé simple of -er. */
function pastSeries(past: string): Series[] {
  if (past.endsWith('a')) return [{ stem: past.slice(0, -1), endings: PAST_OF_ER }]
  const last = past.replace(/([iuû])(n?)$/, (_, vowel: string, n: string) => (CIRCUMFLEX[vowel] ?? vowel) + n)
  return [
    { stem: past, endings: PAST },
    { stem: last, endings: PAST_WITH_CIRCUMFLEX },
  ]
}

const whole = (forms: readonly string[]): Series[] =>
  forms.map((stem, person) => ({ stem, endings: WHOLE[person] as Ending[] }))

function subjunctiveSeries(infinitive: string, { nous, subjunctive }: Stems): Series[] {
  const forms = SUBJUNCTIVE[infinitive]
  if (forms) return whole(forms.split(' '))
  const strong = subjunctive.replace('!', '')
  return [
    { stem: strong, endings: SUBJUNCTIVE_OF_ILS },
    { stem: strong === subjunctive ? nous : strong, endings: SUBJUNCTIVE_OF_NOUS },
  ]
}

function fromStems(infinitive: string, its: Stems): Series[] {
  const { nous, ils } = its
  return [
    ...whole([
      ...its.singular,
      NOUS[infinitive] ?? (nous && `${nous}ons`),
      VOUS[infinitive] ?? (WITH_TES.test(infinitive) ? `${nous.slice(0, -1)}tes` : nous && `${nous}ez`),
      ils.startsWith('=') ? ils.slice(1) : ils && `${ils}ent`,
    ]),
    { stem: nous, endings: IMPERFECT },
    ...pastSeries(its.past),
    { stem: its.future, endings: FUTURE },
    ...subjunctiveSeries(infinitive, its),
    ...participles(its.participle),
    { stem: GERUND[infinitive] ?? `${nous}ant`, endings: WHOLE_GERUND },
  ]
}

/** The forms of a verb, stem by stem. What the verb has no stem for it has not. */
export function series(infinitive: string): Series[] {
  const all = isFirstGroup(infinitive) ? firstGroup(infinitive) : fromStems(infinitive, stemsOf(infinitive))
  return [{ stem: infinitive, endings: INFINITIVE }, ...all.filter(({ stem }) => stem !== '')]
}
