import { DOUBLING, IRREGULAR, NEVER_DOUBLING, WITH_ISS } from './verbTable.js'

/** The stems from which the regular forms follow. An empty string is a form that does not exist. */
export interface Stems {
  readonly singular: readonly string[]
  readonly nous: string
  readonly ils: string
  readonly future: string
  readonly past: string
  readonly participle: string
  readonly subjunctive: string
}

/** The stems of every verb but those in -er that follow the rule. */
export const stemsOf = (infinitive: string): Stems =>
  irregularStems(infinitive) ?? (infinitive.endsWith('ir') ? secondGroup(infinitive) : thirdGroup(infinitive))

/** Whether a verb in -er follows the rule: all but `aller` and `envoyer`, and those that end so. */
export const isFirstGroup = (infinitive: string): boolean =>
  infinitive.endsWith('er') && irregularStems(infinitive) === undefined

/** The stems of a verb in -er before a mute e: `lèv`, `rappell`, `emploi`, `pai` and `pay`. */
export function muteStems(infinitive: string): string[] {
  const stem = infinitive.slice(0, -2)
  if (/[ou]y$/.test(stem)) return [stem.replace(/y$/, 'i')]
  if (/ay$/.test(stem)) return [stem.replace(/y$/, 'i'), stem]
  if (/e[lt]$/.test(stem) && DOUBLING.test(infinitive)) return [stem + stem.slice(-1)]
  const grave = stem.replace(/(?:é(?=[b-df-hj-np-tv-xz]+$|[gq]u$)|e(?=[cdglmnprstv]$|vr$))/, 'è')
  return /e[lt]$/.test(stem) && !NEVER_DOUBLING.test(infinitive) ? [grave, stem + stem.slice(-1)] : [grave]
}

function irregularStems(infinitive: string): Stems | undefined {
  if (WITH_ISS.test(infinitive)) return undefined
  const whole = infinitive.charAt(0).toUpperCase() + infinitive.slice(1)
  let best: readonly string[] | undefined
  for (const row of BY_LAST_LETTERS.get(infinitive.slice(-2)) ?? []) {
    const end = row[0] ?? ''
    if (end === whole) return stems(row, '')
    if (infinitive.endsWith(end) && end.length > (best?.[0]?.length ?? 0)) best = row
  }
  return best && stems(best, infinitive.slice(0, infinitive.length - (best[0]?.length ?? 0)))
}

const BY_LAST_LETTERS = new Map<string, (readonly string[])[]>()
for (const row of IRREGULAR) {
  const last = (row[0] ?? '').slice(-2)
  BY_LAST_LETTERS.set(last, [...(BY_LAST_LETTERS.get(last) ?? []), row])
}

function stems(row: readonly string[], before: string): Stems {
  const put = (stem: string | undefined) =>
    stem === undefined || stem === '-' ? '' : stem.replace(/^(=?)/, `$1${before}`)
  const [, singular = '', nous, ils, future, past, participle, subjunctive] = row
  return {
    singular: singular.split(',').map(put),
    nous: put(nous),
    ils: put(ils),
    future: put(future),
    past: put(past),
    participle: put(participle),
    subjunctive: put(subjunctive ?? ils),
  }
}

/** `finir`: the second group, for every verb in -ir that the table has not. */
function secondGroup(infinitive: string): Stems {
  const stem = infinitive.slice(0, -1)
  const long = `${stem}ss`
  return {
    singular: [`${stem}s`, `${stem}s`, `${stem}t`],
    nous: long,
    ils: long,
    future: infinitive,
    past: stem,
    participle: stem,
    subjunctive: long,
  }
}

/** `répondre`: every verb in -re that the table has not. */
function thirdGroup(infinitive: string): Stems {
  const stem = infinitive.slice(0, -2)
  return {
    singular: [`${stem}s`, `${stem}s`, stem],
    nous: stem,
    ils: stem,
    future: `${stem}r`,
    past: `${stem}i`,
    participle: `${stem}u`,
    subjunctive: stem,
  }
}
