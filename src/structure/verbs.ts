import { conjugate, type VerbForm } from './conjugation.js'

/** What one form of a verb of saying may be. `dit` is finite and a participle. */
export interface SayingVerb {
  /** The infinitive: `déclarer`, for `déclara` and `déclarée`. */
  readonly lemma: string
  /** Says something only in a frame that shows it: before a name, after a colon, after `! ? …`. */
  readonly weak?: boolean
  /** Says something only with `se`: `s'amuse-t-il`. */
  readonly reflexive?: boolean
  readonly finite?: boolean
  /** Finite in the third person: `dit`, but not `dis`. */
  readonly third?: boolean
  /** Finite in the third person plural, and in no other: `disent`. */
  readonly plural?: boolean
  readonly participle?: boolean
  readonly gerund?: boolean
  readonly infinitive?: boolean
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

/** What a form may be, as bits, with the number of its lemma above them: tens of thousands of forms, one integer each. */
type Lexicon = Map<string, number>

const FINITE = 1
const THIRD = 2
/** Set when some third person singular has this form, so that a plural is one only without it. */
const SINGULAR = 4
const PARTICIPLE = 8
const GERUND = 16
const INFINITIVE = 32
const WEAK_VERB = 64
const REFLEXIVE_VERB = 128
/** No form, but what is left of one without its accents. */
const FOLDED = 256
const LEMMA_SHIFT = 9
const MOODS = { finite: FINITE, participle: PARTICIPLE, gerund: GERUND, infinitive: INFINITIVE } as const

const lemmas: string[] = []

function bitsOf({ mood, person, plural }: VerbForm): number {
  if (mood !== 'finite' || person !== 3) return MOODS[mood]
  return FINITE | THIRD | (plural ? 0 : SINGULAR)
}

/** Strong before weak: a form keeps the first lemma that claims it (`convient`, `suis`). */
function enter(lexicon: Lexicon, words: string, kind: number): void {
  for (const lemma of list(words)) {
    const head = (lemmas.push(lemma) - 1) << LEMMA_SHIFT
    for (const form of conjugate(lemma)) {
      const known = lexicon.get(form.form) ?? head | kind
      if (known >> LEMMA_SHIFT === head >> LEMMA_SHIFT) lexicon.set(form.form, known | bitsOf(form))
    }
  }
}

function build(): Lexicon {
  const lexicon: Lexicon = new Map()
  enter(lexicon, STRONG, 0)
  enter(lexicon, REFLEXIVE, REFLEXIVE_VERB)
  enter(lexicon, WEAK, WEAK_VERB)
  return lexicon
}

let lexicon: Lexicon | undefined

/**
 * Every form, and what is left of it without accents, if that is no form itself. Two forms that fold to one word (`juge`,
 * `jugé`) are one entry that may be either.
 */
function withFolded(lexicon: Lexicon): Lexicon {
  for (const [form, bits] of lexicon) {
    // What is entered here comes after all forms.
    if (bits & FOLDED) break
    const key = unaccented(form)
    if (key === form || UNLIKELY.test(form)) continue
    const known = lexicon.get(key) ?? bits | FOLDED
    if (known & FOLDED && known >> LEMMA_SHIFT === bits >> LEMMA_SHIFT) lexicon.set(key, known | bits)
  }
  return lexicon
}

/** `contrât` and `notâmes` would make verbs of `contrat` and `notames`: their accent is never left out. */
const UNLIKELY = /[âîû](?:t|mes|tes)$/

function unaccented(form: string): string {
  let plain = ''
  let from = 0
  for (let at = 0; at < form.length; at++) {
    if (form.charCodeAt(at) < 0x80) continue
    plain += form.slice(from, at) + (PLAIN[form.charAt(at)] ?? form.charAt(at))
    from = at + 1
  }
  return from === 0 ? form : plain + form.slice(from)
}

function describe(bits: number): SayingVerb {
  return {
    lemma: lemmas[bits >> LEMMA_SHIFT] ?? '',
    ...(bits & WEAK_VERB && { weak: true }),
    ...(bits & REFLEXIVE_VERB && { reflexive: true }),
    ...(bits & FINITE && { finite: true }),
    ...(bits & THIRD && { third: true, plural: (bits & SINGULAR) === 0 }),
    ...(bits & PARTICIPLE && { participle: true }),
    ...(bits & GERUND && { gerund: true }),
    ...(bits & INFINITIVE && { infinitive: true }),
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

/** The accented letters of French verbs: cheaper than folding tens of thousands of forms by Unicode. */
const PLAIN: Readonly<Record<string, string>> = {
  à: 'a',
  â: 'a',
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  î: 'i',
  ï: 'i',
  ô: 'o',
  ù: 'u',
  û: 'u',
  ü: 'u',
  ç: 'c',
}

/**
 * The verb of saying of which `form` is a form: any simple tense, any person, participles, gerund and infinitive.
 *
 * Capitals are read as small letters, and a form without any accent may stand for one with accents (`DECLARE`).
 * `form` is one word: no clitic, no auxiliary.
 *
 * @example
 * sayingVerb('répliquèrent') // => { lemma: 'répliquer', third: true, plural: true, finite: true }
 * sayingVerb('marcha') // => undefined
 */
export const sayingVerb = (form: string): SayingVerb | undefined => sayingForm(form.normalize('NFC').toLowerCase())

/** `sayingVerb` of a form that has small letters only, and composed ones. */
export function sayingForm(form: string): SayingVerb | undefined {
  lexicon ??= withFolded(build())
  const bits = lexicon.get(form)
  return bits === undefined ? undefined : described(bits)
}
