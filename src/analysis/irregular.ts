import { ACCENTED } from './accents.js'
import { conjugate } from './conjugation.js'

/**
 * Nouns and adjectives whose forms no ending tells, in folded spelling, family by family, without the plurals that
 * `plural` makes. The first form is the term: not a word that ends as a stem may.
 */
const NOMINAL = `
beau bel belle|nouveau nouvel nouvelle|vieux vieil vieille|folle fou fol|molle mou mol|longue long|blanche blanc|
franche franc|seche sec|publique public|grecque grec|turque turc|douce doux|rousse roux|fausse faux|
jalouse jaloux|fraiche frais|grosse gros|basse bas|epaisse epais|gentille gentil|nulle nul|vive vif|breve bref|
favorite favori|tiers tierce|paysan paysanne|sotte sot|petite petit|subite subit|chere cher|fiere fier|
legere leger|tous tout toute|sainte saint st ste|oeil yeux|cieux ciel|travaux travail|maux mal|baux bail|
monsieur messieurs|madame mesdames|vrai vraie|cour|cours|fine fin|etrangere etranger|etudiant etudiante|emploi|
francais francaise|anglais anglaise|envoi|ennui|ami|cri|pli|essai|delai|quai|desir|soupir|loisir|
vigneron vigneronne|bucheron bucheronne|forgeron forgeronne|percheron percheronne|beauceron beauceronne|
quarteron quarteronne|tacheron|puceron|moucheron|chaperon|napperon|liseron|mousseron|laideron|aileron|biberon|
potiron|aviron|giron
`

/**
 * Words, and their plurals, that a stemmer takes for kin of others and that are not: *mère* and *mer*, *coup*
 * and *couper*, *temps* and *tempérer*. The term is the plural, which is no stem.
 */
const APART = `
mere pere sel tonne son vers mari don coup chemin marais course courant france partie part sorte port mont vent
point trait fond fils temps mars moins pays voire pendant villa papa marquis logis duree opera compagnie foyer
medecine departement colonne seine case egalement rapport relation direction jeu lieu feu voeu cheveu milieu
enjeu dieu roi loi
`

/**
 * Forms of verbs that are other words first, and the same with an -s: they stay what the stemmer makes of them.
 */
const LEFT_OUT = `
a= du= admirent= devin entre arme armee avant devant maintenant pue but bue durent savant savante voie bois entretien soutien
maintien combat debat nuit tu tue plu plue souris concours parcours recours secours court mention renee plainte crainte
contrainte teinte peigne ressort sue sus dessert vin revue entrevue entreprise mepris defi
absolu absolue cru crue lit sens sort ris rit
`

/**
 * Forms that are so often the verb's that a text has both: *la vue* is found by *voir* too, but *vue* does not look
 * for every *voir*. With their plurals in -s, but for `=`.
 */
const MOSTLY_NOUN = `
entree conduite ete= vue mise prise remise reprise surprise revenu tenue avion allee sortie parti mort morte
`

const list = (words: string): readonly string[] => words.trim().split(/\s+/)
/** With an -s, or an -x after *au* and *eu*; as it is where it has one. */
const plural = (word: string): string => (/[sx]$/.test(word) ? word : word + (/[ae]u$/.test(word) ? 'x' : 's'))

const withPlurals = (words: string): readonly string[] =>
  list(words).flatMap((word) => (word.endsWith('=') ? [word.slice(0, -1)] : [word, plural(word)]))

const MOSTLY_NOUNS: ReadonlySet<string> = new Set(withPlurals(MOSTLY_NOUN))

/** Families by form, some 10,000, and none by the other spellings that accents tell apart: collected when they are first asked for. */
let known: ReadonlyMap<string, readonly string[]> | undefined

const table = (): ReadonlyMap<string, readonly string[]> => (known ??= collected())

function collected(): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, readonly string[]>()
  for (const spelling of ACCENTED.keys()) families.set(spelling, NONE)
  const leftOut = new Set(withPlurals(LEFT_OUT))
  conjugate((form, infinitive) => {
    if (leftOut.has(form)) return
    const verbs = families.get(form)
    if (verbs === undefined) families.set(form, [infinitive])
    else if (!verbs.includes(infinitive)) families.set(form, [...verbs, infinitive])
  })
  families.set('suis', ['etre'])
  for (const family of NOMINAL.split('|')) {
    const members = withPlurals(family)
    for (const member of members) families.set(member, members.slice(0, 1))
  }
  for (const form of withPlurals(APART)) families.set(form, [plural(form)])
  return families
}

const NONE: readonly string[] = []

/** False if its endings tell all of a folded word: it is in no irregular family, nor is it one of those that accents tell apart. */
export const isIrregular = (form: string): boolean => table().has(form)

/**
 * What irregular families a folded word belongs to; empty for the stemmer's words.
 *
 * @example
 * families('yeux') // => ['oeil']
 */
export function families(form: string): readonly string[] {
  return table().get(form) ?? NONE
}

/** True for a word that is a form of an irregular verb only in passing. */
export const isMostlyNoun = (form: string): boolean => MOSTLY_NOUNS.has(form)
