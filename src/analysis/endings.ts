import { FUTURE } from './future.js'
import { asIs, ends, endsInOneOf, length, letters, put } from './letters.js'
import { startOfRV } from './snowball.js'
import { suffixes } from './suffixes.js'

/** Endings, how many of their letters go, and what comes in their place. A `^` is the beginning of the word. */
type Rule = readonly [endings: string, cut: number, put: string]

/** Each beginning with each of the ends. */
const each = (radicals: string, ...ends: readonly string[]): string =>
  radicals
    .split(' ')
    .flatMap((radical) => ends.map((end) => radical + end))
    .join(' ')

/** Nouns and adjectives in -ent. */
const NOUN_ENT =
  '^c ^d ^l ^s ^v ^acc ^rec vinc ^arg innoc sc ccid ^incid occid esid issid evid onfid trid ^ard eced exced ' +
  'prud ^ag urg llig glig serg verg ^tal viol ^insol opul xcell ival ontin ertin emin perman ^par spar ^appar ' +
  'differ oher dher curr torr laur ^pres abs ^cont ^mecont mpet enit mitt frequ eloqu onsequ flu souv couv ^arp serp ' +
  '^cli pati ^ori sci gredi xpedi cipi effici'
/** Nouns and adjectives in -it. */
const NOUN_IT =
  'parfa bienfa ^forfa stupefa souha ^tra ^retra attra portra ^hab prof cred deb band confl espr appet ^del ^rec dep trans'
/** Verbs in -ment; the other words are nouns and adverbs. */
const VERB_MENT = 'om um or er ir ar il al ^ai pri sti su cla'
/** Verbs whose *nous* is common. Other words in -ons are mostly plurals: *maisons*, *garçons*. */
const NOUS =
  'parl appel tourn teress prefer trouv ^pens demand regard ^aim ^rest cherch ^pass donn ^mont laiss ^jou arriv ' +
  'montr invit ^gard mmenc ontinu esper onsider ravaill souhait propos contr estim oy ^pay essay qu vanc nonc alis'
/** Verbs in -ier. The other words in -ier are nouns and adjectives: *papier*, *dernier*. */
const VERB_IER =
  'if ef ph ^conf publ oubl ^rel concil humil epl ltipl ppl prec ssoc enefic negoc merc licenc ^souc etud xped ' +
  'efug vileg ^man cop ^var ^mar propr init'
/** Verbs in -rer whose -r a stemmer takes for that of the future: *considérait*, *retira*. */
const VERB_RER = suffixes(
  '^side onside ^ope oope espe prefe refe nfe sfe gge gene ^libe ccele dhe recupe ^ge ^ti ^reti atti admi spi ^vi ^desi',
)
/** The first three are told from others by what stands before them: see `regular`. */
const R = 0x72
const E = 0x65
const I = 0x69
const IN_RER = 1
const IN_IER = 2
const IN_DRE = 3
const RULES: readonly Rule[] = [
  [`${each('r', 'a', 'ai', 'as', 'ais', 'ait', 'aient', 'ez', 'ions', 'iez')} ${each('er ir', 'ent', 'ons')}`, 0, ''],
  [each('i', 'ante', 'ant', 'ait', 'aient', 'ee', 'erent', ...FUTURE.map((end) => `er${end}`)), 0, ''],
  [each('nd rd mp', 're', ...FUTURE.map((end) => `r${end}`)), 0, ''],
  ['aient ment ^comment ^serment ^sarment ^exagere', 0, ''],
  // The e of the feminine keeps the letters before it: the stemmer takes -it and -ait for endings of verbs.
  [`${each(NOUN_ENT, 'ent')} ${each(NOUN_IT, 'it')}`, 0, 'e'],
  [`ent ${each(VERB_MENT, 'ment')}`, 2, ''],
  [`ons ${each('pig ourg long', 'eons')}`, 1, ''],
  [each(NOUS, 'ons'), 3, 'e'],
  ['eons', 3, ''],
  [each('d f b k qu iv ouv rv lv ay oy', 'ions'), 4, 'e'],
  [each(VERB_IER, 'ier'), 3, 'er'],
  // Not -asse of the subjunctive, nor -ante of the participle, nor -ique of the adjective.
  ['asse enchante munique', 1, 'é'],
  ['assent enchantent muniquent', 3, 'é'],
  [each(VERB_IER, 'ia'), 2, 'a'],
  ['trice', 5, 'teur'],
  ['ndu rdu eee chere agere angere ongere bergere logere', 1, ''],
  ['ndue rdue', 2, ''],
]
const RULE = suffixes(RULES.map(([endings]) => endings).join('|'))
/** Words whose -s is their own. */
const OWN_S = suffixes('vers ons fus clus obus ^abus ^intrus as is ss aus ius uus pos')

/**
 * Make the endings of the loaded word regular that the stemmer does not know. The word is folded.
 *
 * Snowball leaves out -ons and -ent, as nouns end so too; these are told apart here, by the nouns for -ent and by the
 * verbs for -ons. It has rules for -ateur and -atrice but not for -teur and -trice, for the verbs in -er and -ir but not
 * in -dre. It takes -er, -ir, -it off a noun but not off its plural: the plural's s goes first.
 *
 * @example
 * load('directrices')
 * regularize() // the word is directeur
 */
export function regularize(): void {
  if (hasPlural()) put(1)
  const found = RULE()
  if (found === 0) return
  const cut = found & 31
  const kind = found >> 5
  if (kind === IN_RER || kind === IN_DRE) {
    const radical = letters.lastIndexOf(R, length - 1)
    const isVerb = kind === IN_DRE ? ends('engend', length - radical) : VERB_RER(0, radical) > 0
    const end = letters[radical - 1]
    if (isVerb) put(length - radical, 're')
    else if (kind === IN_DRE) put(length - radical)
    else if (end === E || end === I) return
    else if (ends('rent')) put(2)
    else if (ends('rions')) put(5, 're')
  } else if (kind === IN_IER) {
    if (startOfRV() < length - cut && !endsInOneOf('aeiou', cut)) put(cut, asIs().slice(1 - cut))
  } else {
    const [, gone, ending] = RULES[kind - 1] as Rule
    put(gone, ending)
  }
}

/** Whether the word has the s of a plural: one that is not likely to be its own or a verb's. */
function hasPlural(): boolean {
  if (length < 4 || !ends('s') || ends('hivers')) return ends('hivers')
  const isShort = length < 5 && (ends('os') || ends('ous'))
  return !isShort && OWN_S() === 0
}

/** Make the stems of one word equal where the stemmer leaves two: *actif, active*; *joueur, joueuse*; *employé, employer*. */
export function join(): void {
  if (ends('if') || ends('euf')) put(1, 'v')
  else if (ends('eux') && length > 4) put(1, 'r')
  else if (endsInOneOf('yY') && (length === 1 || endsInOneOf('aouU', 1))) put(1, 'i')
}
