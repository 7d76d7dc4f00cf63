/**
 * Whether a finite form is of the past that narrates, by its ending.
 *
 * `dit` and `finit` count, though they may be presents. Of forms in -ra only those count that are no future, which
 * the lemma tells: `murmura` of `murmurer`, not `dira` of `dire`.
 */
export function isPast(form: string, lemma = ''): boolean {
  if (form.endsWith('ra')) return lemma === `${form.slice(0, -1)}er`
  return /(?:a|èrent|[iu]t|[iu]rent|int|inrent|ait|aient)$/.test(form) && !PRESENTS.has(form)
}

/** The passé simple alone, not the imparfait. */
export const isSimplePast = (form: string, lemma?: string): boolean =>
  isPast(form, lemma) && !/(?:ait|aient)$/.test(form)

/**
 * Whether a form before a pronoun (`grinça-t-il`, `fit-elle`) is a passé simple, where its verb is not known. Presents
 * in -it and -ut are left out with all that rhymes with them.
 */
export const isInvertedPast = (form: string): boolean =>
  /(?:[^r]a|(?:[eo]nt|pi)ra|[^aeou]it|[^aeo]ut|èrent|irent)$/.test(form) && !PRESENTS.has(form)

const PRESENTS = new Set(
  'a va fait sait plait tait satisfait extrait peut veut vit suffit écrit lit fut eut'.split(' '),
)
