import type { Inflection } from './conjugation.js'
import { type KnownForm, unaccented, VerbForms } from './verbForms.js'

/** What one form of a verb of saying may be. `dit` is finite and a participle. */
export interface SayingVerb {
  /** The infinitive: `déclarer`, for `déclara` and `déclarée`. */
  readonly lemma: string
  /** Says something only in a frame that shows it: before a name, after a colon, after `! ? …`. */
  readonly weak: boolean
  /** Says something only with `se`: `s'amuse-t-il`. */
  readonly reflexive: boolean
  readonly finite: boolean
  /** Finite in the third person: `dit`, but not `dis`. */
  readonly third: boolean
  /** Finite in the third person plural, and in no other: `disent`. */
  readonly plural: boolean
  readonly participle: boolean
  readonly gerund: boolean
  readonly infinitive: boolean
}

/**
 * Verbs that report words in the press and in novels, as an incise or before a quote. Composed from knowledge of
 * the language, not taken from a list. The class is open: after `»,` any verb in an incise's shape will do, so a
 * verb that is missing here costs something only inside a quote and before one.
 */
const STRONG = `
aboyer accorder accuser acquiescer admettre admonester affirmer ajouter alarmer alerter alléguer ambitionner analyser
annoncer apostropher applaudir apprécier approuver appuyer arguer argumenter articuler assener asséner assurer
attaquer attester avancer avertir avouer badiner bafouiller balayer balbutier beugler bégayer blaguer blâmer bougonner
brailler bredouiller cautionner certifier chanter chantonner chuchoter cingler citer claironner clamer commencer
commenter comparer compatir compléter concéder conclure condamner confesser confier confirmer conforter congratuler
conjurer conseiller considérer conspuer constater conter contester contextualiser continuer contredire contrer
convenir corriger couiner cracher craindre crâner crier critiquer demander deviser débiter déblatérer décider déclamer
déclarer décréter décrire décrypter dédramatiser déduire défendre défier dégainer dégoiser délirer démentir démontrer
dénigrer dénoncer dépeindre déplorer désapprouver désavouer détailler développer dévoiler diagnostiquer dicter dire
discourir disserter divulguer douter embrayer encenser enchaîner encourager engueuler entonner envisager ergoter
esquiver estimer exagérer exhorter exiger expliciter expliquer exploser exposer exprimer exulter écrire éluder énoncer
énumérer épiloguer épingler éructer étayer étriller évaluer évoquer fanfaronner féliciter formuler fredonner
fulminer fustiger garantir gazouiller gémir glapir glisser gloser glousser gouailler gourmander grincer grogner
grommeler gronder gueuler haranguer hasarder hoqueter houspiller hurler ignorer implorer improviser imputer inciter
incriminer indiquer inférer informer injurier insinuer insister insulter intercéder interjeter interpeller interroger
interrompre intervenir intimer invectiver invoquer ironiser jaser jubiler juger jurer justifier lancer larmoyer lâcher
louanger maintenir marmonner marmotter marteler maudire maugréer menacer mentionner mentir minauder minimiser mugir
murmurer narguer narrer nasiller nier noter nuancer objecter observer obtempérer opiner opposer ordonner paraphraser
parier parlementer parodier persifler persister pester pérorer philosopher piailler pinailler plaider plaisanter
pleurnicher pointer ponctuer pontifier poursuivre prescrire pressentir préciser préconiser prédire prétendre prétexter
prévenir prévoir prêcher prier proclamer professer proférer promettre prononcer pronostiquer prophétiser proposer
protester psalmodier qualifier questionner quémander rabâcher rabrouer raconter radoter railler raisonner rajouter
rappeler rapporter rassurer ratiociner rationaliser râler rebondir recadrer recentrer recommander reconnaître
rectifier redemander redire redouter refuser regretter rejeter relancer relater relativiser relever remarquer
rembarrer remercier renâcler renchérir renseigner repartir reprendre reprocher requérir ressasser retweeter
revendiquer réaffirmer réagir récapituler réciter réclamer réconforter récriminer récuser réexpliquer réfléchir
réfuter réitérer répéter répliquer répondre réprimander réprouver résumer rétorquer rétropédaler révéler rêvasser
ricaner rigoler riposter ronchonner ronronner roucouler rouspéter rugir ruminer saluer sangloter sermonner siffler
signaler signifier solliciter songer souffler souhaiter souligner soupçonner soupirer sourciller sourire soutenir
spécifier spéculer stipuler subodorer suggérer supplier supposer surenchérir susurrer synthétiser tacler tancer
taquiner taxer tempérer tempêter temporiser témoigner théoriser tiquer titrer tonitruer tonner traduire trancher
tweeter twitter vanter vaticiner vilipender vitupérer vociférer zézayer zozoter
`

/** Verbs that report words with `se` only. Those that do so without it as well are above (`demander`, `vanter`). */
const REFLEXIVE = `
agacer amuser angoisser apitoyer attrister dédouaner défausser désespérer désoler emporter empourprer enflammer
enorgueillir enquérir enthousiasmer esclaffer exclamer excuser extasier écrier égosiller émerveiller émouvoir énerver
époumoner étonner étrangler fâcher flatter gargariser impatienter indigner inquiéter insurger irriter lamenter
obstiner offenser offusquer passionner persuader plaindre raidir raviser remémorer repentir récrier réjouir révolter
scandaliser soucier souvenir vexer
`

/** Verbs of much else that report words only where the frame shows it. */
const WEAK = `
accepter acheter achever affecter affronter aimer aller annoter appeler apprendre arrêter attendre avoir balancer
battre bâiller calculer chercher choisir commander comprendre concevoir confondre connaître couper croire demeurer
deviner devoir débattre décrocher diffuser diriger dominer donner effrayer encaisser enfoncer engager entamer entendre
envoyer espérer essayer exister échanger éclater éditer émettre faire feindre figurer finir frapper grimacer hausser hésiter
imaginer imposer inscrire insérer interpréter intituler inviter jeter jouer jouir laisser lire louer manifester mettre
militer montrer offrir oser parler partager penser percevoir plaire pleurer porter poser poster pousser pouvoir
presser préférer préparer présenter publier ramener reculer reformuler regarder remettre remplir renvoyer reposer
ressentir retenir revenir réaliser répandre résister résoudre rêver rire savoir sembler sentir servir signer sortir
soumettre souscrire suivre suspecter taper tenir tenter terminer tirer toucher tousser traiter transmettre trembler
trouver valoir vendre venir viser voir vouloir
`

const list = (words: string) => words.trim().split(/\s+/)

/** Strong before weak: a form is of the first verb that has it (`convient`, `suis`). */
const strong = list(STRONG)
const reflexive = list(REFLEXIVE)
const verbs = [...strong, ...reflexive, ...list(WEAK)]
const firstReflexive = strong.length
const firstWeak = firstReflexive + reflexive.length

// What a form may be, as bits, with the number of its verb above them.
const FINITE = 1
const THIRD = 2
/** Set when some third person singular has this form, so that a plural is one only without it. */
const SINGULAR = 4
const PARTICIPLE = 8
const GERUND = 16
const INFINITIVE = 32
const VERB_SHIFT = 6
const MOODS = { finite: FINITE, participle: PARTICIPLE, gerund: GERUND, infinitive: INFINITIVE } as const

function bitsOf({ mood, person, plural }: Inflection): number {
  if (mood !== 'finite' || person !== 3) return MOODS[mood]
  return FINITE | THIRD | (plural ? 0 : SINGULAR)
}

let forms: VerbForms | undefined

/** What a word may be as it is written, of the first verb that has it; undefined for no form. */
function written(word: string, known: readonly KnownForm[]): number | undefined {
  let bits: number | undefined
  for (const { form, verb, ending } of known)
    if (form === word) bits = merged(bits, (verb << VERB_SHIFT) | bitsOf(ending))
  return bits
}

/** What both bits say if they are of one verb; else those of the first of the two. */
function merged(bits: number | undefined, other: number): number {
  if (bits === undefined) return other
  const order = (bits >> VERB_SHIFT) - (other >> VERB_SHIFT)
  return order === 0 ? bits | other : order < 0 ? bits : other
}

/**
 * What a word without accents may be if it is no form as it is written. Two forms that are one word then (`juge`, `jugé` in
 * *JUGE*) are both.
 */
function withoutAccents(word: string, known: readonly KnownForm[]): number | undefined {
  let bits: number | undefined
  for (const { form } of known) {
    if (form === word || UNLIKELY.test(form)) continue
    const its = written(form, known)
    if (its !== undefined) bits = merged(bits, its)
  }
  return bits
}

/** `contrât` and `notâmes` would make verbs of `contrat` and `notames`: their accent is never left out. */
const UNLIKELY = /[âîû](?:t|mes|tes)$/

function describe(bits: number): SayingVerb {
  const verb = bits >> VERB_SHIFT
  return {
    lemma: verbs[verb] ?? '',
    weak: verb >= firstWeak,
    reflexive: verb >= firstReflexive && verb < firstWeak,
    finite: (bits & FINITE) !== 0,
    third: (bits & THIRD) !== 0,
    plural: (bits & THIRD) !== 0 && (bits & SINGULAR) === 0,
    participle: (bits & PARTICIPLE) !== 0,
    gerund: (bits & GERUND) !== 0,
    infinitive: (bits & INFINITIVE) !== 0,
  }
}

/** One object for all forms of a verb that may be the same. */
const descriptions = new Map<number, SayingVerb>()
function described(bits: number): SayingVerb {
  let verb = descriptions.get(bits)
  if (!verb) {
    verb = describe(bits)
    descriptions.set(bits, verb)
  }
  return verb
}

/**
 * The verb of saying of which `form` is a form: any simple tense, any person, participles, gerund and infinitive.
 *
 * Capitals are read as small letters, and a form without any accent may stand for one with accents (`DECLARE`).
 * `form` is one word: no clitic, no auxiliary.
 *
 * @example
 * sayingVerb('répliquèrent') // => lemma `répliquer`, finite, third, plural
 * sayingVerb('marcha') // => undefined
 */
export const sayingVerb = (form: string): SayingVerb | undefined => sayingForm(form.normalize('NFC').toLowerCase())

/** `sayingVerb` of a form that has small letters only, and composed ones. */
export function sayingForm(form: string): SayingVerb | undefined {
  if (asked.has(form)) return asked.get(form)
  if (asked.size === MOST_ASKED) asked.clear()
  const verb = sought(form)
  asked.set(form, verb)
  return verb
}

function sought(form: string): SayingVerb | undefined {
  forms ??= new VerbForms(verbs)
  const known = forms.find(form)
  if (known.length === 0) return undefined
  const bits = written(form, known) ?? (unaccented(form) === form ? withoutAccents(form, known) : undefined)
  return bits === undefined ? undefined : described(bits)
}

/** What was asked for: few words are asked for again and again. */
const asked = new Map<string, SayingVerb | undefined>()
const MOST_ASKED = 1 << 14
