import { conjugate } from './conjugation.js'

/**
 * Nouns and adjectives whose forms no ending tells, in folded spelling, family by family. The first form is the term:
 * not a word that ends as a stem may.
 */
const NOMINAL = `
beau bel belle belles beaux|nouveau nouvel nouvelle nouvelles nouveaux|vieux vieil vieille vieilles|folle fou fol
folles fous|molle mou mol molles mous|jumeau jumelle jumelles jumeaux|longue long longs longues|blanche blanc blancs
blanches|franche franc francs franches|seche sec secs seches|publique public publics publiques|grecque grec grecs
grecques|turque turc turcs turques|douce doux douces|rousse roux rousses|fausse faux fausses|jalouse jaloux
jalouses|fraiche frais fraiches|grosse gros grosses|grasse gras grasses|basse bas basses|epaisse epais
epaisses|gentille gentil gentils gentilles|nulle nul nuls nulles|vive vif vifs vives|breve bref brefs breves|neuve
neuf neufs neuves|favorite favori favoris favorites|maligne malin malins malignes|tiers tierce tierces|paysan paysans
paysanne paysannes|sotte sot sots sottes|petite petit petits petites|inedite inedit inedits inedites|subite subit
subits subites|chere cher chers cheres|fiere fier fiers fieres|legere leger legers legeres|tous tout toute
toutes|sainte saint saints saintes st ste|oeil yeux|cieux ciel ciels|travaux travail|maux mal|baux bail|coraux
corail|vitraux vitrail|emaux email|soupiraux soupirail|aieux aieul|monsieur messieurs|madame mesdames|mademoiselle
mesdemoiselles|jeux jeu|lieux lieu|feux feu|voeux voeu|cheveux cheveu|neveux neveu|milieux milieu|enjeux enjeu|dieux
dieu|aveux aveu|adieux adieu|essieux essieu|hebreux hebreu|noyaux noyau|tuyaux tuyau|boyaux boyau|joyaux joyau|rois
roi|lois loi|emploi emplois|convoi convois|envoi envois|paroi parois|tournoi tournois|ennui ennuis|appui appuis|ami
amis|cri cris|pli plis|vrai vrais vraie vraies|essai essais|delai delais|balai balais|quai quais|gai gais gaie
gaies|cours|cour|fins fin fine fines|desir desirs|soupir soupirs|plaisir
plaisirs|loisir loisirs|etrangere etranger etrangers etrangeres|etudiant etudiants etudiante etudiantes
`

/**
 * Words, and their plurals in -s, that a stemmer takes for kin of others and that are not: *mère* and *mer*, *coup*
 * and *couper*, *temps* and *tempérer*. The term is the plural, which is no stem.
 */
const APART = `
mere pere mer sel tonne son vers mari don coup chemin marais course courant france partie part sorte poche port mont vent
point trait fond fils temps mars moins pays voire pendant villa papa marquis logis duree opera compagnie foyer
medecine departement colonne gars seine revers case egalement rapport relation direction
`

/**
 * Forms of verbs that are other words first, and the same with an -s: they stay what the stemmer makes of them.
 */
const LEFT_OUT = `
a= abats= admirent= entre arme armee avant avante devant devante maintenant pue but bue durent fume savant savante voie bois entretien
soutien maintien combat debat rabat ebat nuit tu tue plu plue souris concours parcours recours secours encours
discours court mention renee plainte crainte contrainte teinte feinte etreinte peigne ressort equivalent equivalente
comparais comparait reparais reparait mue sue sus dessert devin vin revue entrevue voyante entreprise mepris meprise
defi demi demie pressent vive suite poursuite absolu absolue cru crue lit sens sort ris rit
`

/**
 * Forms that are so often the verb's that a text has both: *la vue* is found by *voir* too, but *vue* does not look
 * for every *voir*. With their plurals in -s, but for `=`.
 */
const MOSTLY_NOUN = `
entree conduite ete= vue mise prise remise reprise surprise revenu tenue avion allee sortie parti mort morte
`

const withPlurals = (words: string): readonly string[] =>
  words
    .trim()
    .split(/\s+/)
    .flatMap((word) => (word.endsWith('=') ? [word.slice(0, -1)] : [word, `${word}s`]))

/** Irregular families by form. What is `mostlyNoun` is a form of the verb too, beside what the stemmer makes of it. */
interface Irregular {
  readonly families: ReadonlyMap<string, readonly string[]>
  readonly mostlyNoun: ReadonlySet<string>
}

/** The table, unfolded when it is first asked for: some 10,000 forms. */
let known: Irregular | undefined

function unfolded(): Irregular {
  const families = new Map<string, readonly string[]>()
  const leftOut = new Set(withPlurals(LEFT_OUT))
  conjugate((form, infinitive) => {
    if (leftOut.has(form)) return
    const verbs = families.get(form)
    if (verbs === undefined) families.set(form, [infinitive])
    else if (!verbs.includes(infinitive)) families.set(form, [...verbs, infinitive])
  })
  families.set('suis', ['etre'])
  for (const family of NOMINAL.trim().split('|')) {
    const members = family.split(/\s+/)
    for (const member of members) families.set(member, members.slice(0, 1))
  }
  for (const word of withPlurals(APART)) families.set(word, [word.replace(/s*$/, 's')])
  return { families, mostlyNoun: new Set(withPlurals(MOSTLY_NOUN)) }
}

const NONE: readonly string[] = []

/**
 * What irregular families a folded word belongs to; empty for the stemmer's words.
 *
 * @example
 * families('yeux') // => ['oeil']
 */
export function families(form: string): readonly string[] {
  known ??= unfolded()
  return known.families.get(form) ?? NONE
}

/** True for a word that is a form of an irregular verb only in passing. */
export const isMostlyNoun = (form: string): boolean => known?.mostlyNoun.has(form) ?? false
