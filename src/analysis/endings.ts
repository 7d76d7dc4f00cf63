/** Words and ends of words in -ent that are no verbs. */
const NOUN_ENT = new RegExp(
  '(?:^.{0,2}ent|' +
    '(?:ac|no|de|re|vin|ur|our|arg|inn?o|ti|^adjac)cent|scent|' +
    '(?:cci|^inci|esi|ssi|evi|nfi|tri|ar|ece|xce|u|ca)dent|occident|' +
    '(?:^a|ar|ur|lli|gli|ndi|dili|ser|tre|tan|tin|ter|ver|ul|re)gent|' +
    '(?:ta|vio|so|no|do|op|bu|vi?ru|puru|ccu|rpu|opu|fecu|audu|xcel|iva|^re|^)lent|' +
    '(?:con|per)tinent|(?:im|^e|oe)minent|(?:per|im|re)manent|abstinent|' +
    '(?:^|ns)parent|^apparent|^beauparent|(?:iff|oh|dh|nh)erent|(?:cur|tor)rent|laurent|florent|' +
    '(?:^|omni|^re)present|absent|(?:^|me)content|(?:pa|la|pe|po|ni|mit)tent|' +
    '(?:fre|elo|nse|bse)quent|fluent|onguent|(?:^a?|au|sou|cou|fer|ara|^e|re|on|sol)vent|[ra]rpent|serpent|' +
    '(?:^cl|pat|^or|quot|sci|gred|xped|grad|cip|[ef]fic|^defic|oll|sil)ient)$',
)
/** Verbs among the words in -ment. */
const VERB_MENT = /(?:[^ae]mm|[^se]rm|f[eo]rm|lm|aim|prim|stim|anim|sum|llum|clam|rfum)ent$/

const NOUN_RMENT = /^(?:comment|sarment|serment)$/

/** Verbs in -érer and -irer: what looks like their future is their past, what looks like their past is their present. */
const VERB_RER =
  /(?:(?:id|[^c]op|sp|[^f]f|gen|ib|cel|mod|tol|ag|gg|dh|alt|cup|up|sev|^v|^av|um|int|mp|ger|ac)e|(?:^|re|at|e)ti|admi|desi|[sxu]pi|^vi|dechi)r(?:a|ai[st]?|aient|ez|ons|ions|iez|ent)$/

/** Nouns, adjectives and verbs whose end is not the ending it looks like: *parfait*, *profit*; *embarrasse*, *enchante*. */
const SOLID =
  /(?:(?:par|for|ien|me|tupe)fa|souha|^tra|[tr]ra|dis?tra|^hab|prof|cred|deb|band|confl|espr|appet|del|[^eu]rec|dep|^rep|trans|^bene?n)it$/
const SOLID_VERB = /asse$|(?:ench|epouv|impl|nspl|angl|supl)ante$|(?:muni|vendi|gnosti|histi|^predi)que$/

/** Names of peoples: Snowball takes -ais for an ending of verbs. */
const PEOPLE = /((?:franc|angl|land|apon|abon|olon|iban|egal|coss|yonn|seill|tug|oudan|ngol|roun|ordel|epal|iwan|ilan|malt)ais)(?:es?)?$/

/** Verbs whose *nous* is common. Other words in -ons are mostly plurals: *maisons*, *garçons*. */
const NOUS =
  /(?:^(?:re)?(?:parl|appel|tourn|cit|interess|prefer|retrouv|pens|trouv|demand|regard|aim|rest|cherch|pass|donn|mont|laiss|jou|arriv|montr|port|gard|oubli|invit|cr[ei]|commen[c]|lan[c]|continu|esper|consider|travaill|souhait|rappel|propos|rencontr|utilis|esp|constat|esti?m|ignor|ajout|pos|achev|affirm)|qu|[ou]y|(?:^p|ess)ay|[ao]ngé|(?:al|an|on|or|ar|at)is)ons$/

/** Verbs in -ier. The other words in -ier are nouns and adjectives: *papier*, *dernier*. */
const VERB_IER =
  /(?:.fi|phi|(?:ren|oub|pub|^re|con?c|humi|de|spo)li|(?:pre|ocia|asso|so|enefi|nego|remer|licen|differen|disso|sou)ci|(?:etu|de|xpe|reme|conge|ncen|paro)di|vilegi|refugi|^mani|^reni|(?:co|ex)pi|(?:v[ao]|^ma|pro|contra|^pa|nto)ri|initi|(?:de|con)vi)er$/
/** Before the i of -ie, so that Snowball takes it for an ending: a first syllable. */
const LONG_IER = /^(?:[^aeiouy]+[aeiouy]|[aeiouy]{2}|[aeiouy][^aeiouy]+[aeiouy]).*[^aeiou]i(?:ante?|ait|aient|ee|erent|er(?:a|ai|as|ons|ez|ont|ai[st]|aient|ions|iez))$/

/**
 * Make the endings regular that the stemmer does not know. The word is folded.
 *
 * Snowball leaves out -ons and -ent, as nouns end so too; these are told apart here, by the nouns for -ent and by the
 * verbs for -ons. It has rules for -ateur and -atrice but not for -teur and -trice, for the verbs in -er and -ir but not
 * in -dre. It takes -er, -ir, -it off a noun but not off its plural: the plural's s goes first.
 *
 * @example
 * regular('demandent') // => 'demande'
 * regular('directrices') // => 'directeur'
 */
export function regular(folded: string): string {
  let word = singular(folded)
  if (word.endsWith('ent') && !word.endsWith('aient')) word = withoutEnt(word)
  else if (word.endsWith('ons')) word = withoutOns(word)
  if (VERB_RER.test(word)) return word.replace(/r[a-z]+$/, 're')
  if (SOLID.test(word)) return `${word}e`
  if (SOLID_VERB.test(word)) return `${word.slice(0, -1)}é`
  if (LONG_IER.test(word)) word = word.replace(/i(ante?|ait|aient|ee|er[a-z]*)$/, '$1')
  if (VERB_IER.test(word)) return `${word.slice(0, -3)}er`
  return word
    .replace(/eee$/, 'ee')
    .replace(/trice$/, 'teur')
    .replace(/^(r?)enverr(?=[aeio])/, '$1envoyer')
    .replace(/(.(?:[nr]d|mp))r(?:e|ai?s?|ez|ons|ont|ai[st]|aient|i(?:ons|ez))$/, '$1')
    .replace(/([nr]d)u(e?)$/, '$1')
    .replace(/(chere|(?:[^x]a|an|on|ber|lo)gere)$/, (end) => end.slice(0, -1))
}

/** The s of the plural, where it is not likely to be the word's own or a verb's. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word
  const own = /(?:(?:ni|di|en|tra|per|re|on|^)ver|on|[fl]u|^intru|^obtu|^[oa]bu)s$/.test(word)
  return !own && /(?:[^aious]|[^aiou]u|..[^p]o|..ou)s$/.test(word) ? word.slice(0, -1) : word
}

function withoutEnt(word: string): string {
  if (word.endsWith('ment') ? !VERB_MENT.test(word) || NOUN_RMENT.test(word) : NOUN_ENT.test(word))
    return word.endsWith('ment') ? word : `${word}e`
  return /[ei]rent$/.test(word) && !VERB_RER.test(word) ? word : word.slice(0, -2)
}

function withoutOns(word: string): string {
  if (/[ei]rons$/.test(word)) return word
  if (/(?:[rdfbk]|qu|[^a]v|^av|ay|oy)ions$/.test(word)) return `${word.slice(0, -4)}e`
  if (/eons$/.test(word) && !/(?:pig|ourg|long|dig|auvag|turg)eons$/.test(word)) return `${word.slice(0, -3)}`
  return NOUS.test(word) ? `${word.slice(0, -3)}e` : word.slice(0, -1)
}

/** Make the stems of one word equal where the stemmer leaves two: *actif, active*; *joueur, joueuse*; *employé, employer*. */
export const joined = (stem: string): string =>
  stem
    .replace(/(i|eu)f$/, '$1v')
    .replace(/(..)eux$/, '$1eur')
    .replace(/([aou])y$/, '$1i')
