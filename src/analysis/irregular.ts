import { conjugate } from './conjugation.js'

/**
 * Nouns and adjectives whose forms no ending tells, in folded spelling, a family a line of words; and words that a
 * stemmer takes for kin and that are not (*mère* and *mer*, *français* and *franc*): families of their own.
 * The first word is the term.
 */
const NOMINAL = `
beau bel belle belles beaux|nouveau nouvel nouvelle nouvelles nouveaux|vieux vieil vieille vieilles|folle fou fol
folles fous|molle mou mol molles mous|jumeau jumelle jumelles jumeaux|longue long longs longues|blanche blanc blancs
blanches|franche franc francs franches|seche sec secs seches|publique public publics publiques|grecque grec grecs
grecques|turque turc turcs turques|douce doux douces|rousse roux rousses|fausse faux fausses|jalouse jaloux
jalouses|fraiche frais fraiches|grosse gros grosses|grasse gras grasses|basse bas basses|epaisse epais
epaisses|gentille gentil gentils gentilles|nulle nul nuls nulles|vive vif vifs vives|breve bref brefs breves|neuve neuf
neufs neuves|favorite favori favoris favorites|maligne malin malins malignes|tiers tierce tierces|paysan paysans
paysanne paysannes|sotte sot sots sottes|petite petit petits petites|inedite inedit inedits inedites|subite subit
subits subites|chere cher chers cheres|fiere fier fiers fieres|legere leger legers legeres|tous tout toute
toutes|sainte saint saints saintes st ste|oeil yeux|cieux ciel ciels|travaux travail|maux mal|baux bail|coraux
corail|vitraux vitrail|emaux email|soupiraux soupirail|aieux aieul|monsieur messieurs|madame mesdames|mademoiselle
mesdemoiselles|jeux jeu|lieux lieu|feux feu|voeux voeu|cheveux cheveu|neveux neveu|milieux milieu|enjeux enjeu|dieux
dieu|aveux aveu|adieux adieu|essieux essieu|hebreux hebreu|noyaux noyau|tuyaux tuyau|boyaux boyau|joyaux joyau|rois
roi|lois loi|emploi emplois|convoi convois|envoi envois|paroi parois|tournoi tournois|ennui ennuis|appui
appuis|ami amis|cri cris|pli plis|vrai vrais vraie vraies|essai essais|delai delais|balai balais|quai quais|gai gais gaie
gaies|mere
meres|pere peres|mers mer|fins fin fine fines|france|cours|cour|desir desirs|etudiant etudiants etudiante etudiantes|partie
parties|parts part|sorte sortes|poche poches|temps|mars|moins|pays|voire|pendant pendants|villa villas
`

/**
 * Forms of verbs that are other words first: they stay what the stemmer makes of them. After a `+`, those that are so
 * often the verb's that a text has both: *la vue* is found by *voir* too, but *vue* does not look for every *voir*.
 */
const HOMOGRAPHS = `
a entre arme armes armee armees avant avants avante avantes devant devants devante devantes maintenant pue pues pus but bus bue bues durent fumes
savant savante savants savantes voie voies bois entretiens soutiens maintiens combat combats debat debats rabat rabats
ebat ebats abats nuit nuits tu tue tus tues plus plue plues souris concours parcours recours secours encours discours
court mentions renee courant courante courants courantes plainte plaintes crainte craintes contrainte contraintes teinte teintes
feinte feintes etreinte etreintes peigne peignes ressort ressorts equivalent equivalente equivalents
equivalentes comparais comparait reparais reparait mue mues sue sues sus dessert desserts devins vins revue revues
entrevue entrevues voyante voyantes entreprise entreprises mepris meprise meprises defis defi demis demie pressent vive
vives suite poursuite absolu absolue absolus absolues cru crue crus crues lit lits sens cours sort
ris rit
+ entree entrees conduite conduites ete vue vues mise mises prise prises remise remises reprise reprises surprise surprises revenu revenus tenue tenues
avions allee allees sortie sorties parti partis mort morte morts mortes
`

/** Irregular families by form. What is `mostlyNoun` is a form of the verb too, beside what the stemmer makes of it. */
interface Irregular {
  readonly families: ReadonlyMap<string, readonly string[]>
  readonly mostlyNoun: ReadonlySet<string>
}

/** The table, unfolded when it is first asked for: some 12,000 forms. */
let known: Irregular | undefined

function unfolded(): Irregular {
  const families = new Map<string, readonly string[]>()
  const [leftOut, mostlyNoun] = HOMOGRAPHS.split('+').map((words) => new Set(words.trim().split(/\s+/)))
  conjugate((form, infinitive) => {
    if (!leftOut?.has(form)) families.set(form, [...new Set([...(families.get(form) ?? []), infinitive])])
  })
  families.set('suis', ['etre'])
  for (const family of NOMINAL.trim().split('|')) {
    const members = family.split(/\s+/)
    for (const member of members) families.set(member, members.slice(0, 1))
  }
  return { families, mostlyNoun: mostlyNoun ?? new Set() }
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
