import { paradigms } from './conjugation.js'

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
meres|pere peres|mers mer|fins fin|france|cours|cour|desir desirs|etudiant etudiants etudiante etudiantes|partie
parties|parts part|sorte sortes|poche poches|temps|mars|moins|pays|voire|pendant pendants|villa villas
`

/**
 * Forms of verbs that are other words first: they stay what the stemmer makes of them. After a `+`, those that are so
 * often the verb's that a text has both: *la vue* is found by *voir* too, but *vue* does not look for every *voir*.
 */
const HOMOGRAPHS = `
entre arme armes armee armees avant avants avante avantes devant devants devante devantes maintenant pue pues pus but bus bue bues durent fumes
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

/** Forms with more than the table of verbs gives, or less. */
const READINGS: Readonly<Record<string, readonly string[]>> = { suis: ['etre'] }

const VERBS = paradigms()
const LONGEST_PREFIX = 6

const [LEFT_OUT, BOTH] = HOMOGRAPHS.split('+').map((words) => new Set(words.trim().split(/\s+/))) as [
  Set<string>,
  Set<string>,
]

const FAMILIES = new Map<string, string>()
for (const family of NOMINAL.trim().split('|')) {
  const members = family.split(/\s+/)
  for (const member of members) if (!FAMILIES.has(member)) FAMILIES.set(member, members[0] as string)
}

/** The verbs that a folded form is of, as infinitives. */
function verbsOf(form: string): readonly string[] {
  const found = READINGS[form] ?? []
  if (found.length > 0) return found
  const infinitives: string[] = []
  for (let cut = 0; cut <= LONGEST_PREFIX && cut < form.length; cut++) {
    const prefix = form.slice(0, cut)
    for (const verb of VERBS.get(form.slice(cut)) ?? []) {
      if (verb.prefixes.has(prefix)) infinitives.push(prefix + verb.infinitive)
    }
  }
  return infinitives
}

/**
 * What irregular families a folded word belongs to; empty for the stemmer's words.
 *
 * @example
 * families('yeux') // => ['oeil']
 */
export function families(form: string): readonly string[] {
  const nominal = FAMILIES.get(form)
  if (nominal !== undefined) return [nominal]
  return LEFT_OUT.has(form) ? [] : verbsOf(form)
}

/** True for a word that is a form of an irregular verb only in passing. */
export const isMostlyNoun = (form: string): boolean => BOTH.has(form)
