import type { Span } from '../text/span.js'
import { isLetter, isUpper } from './characters.js'
import { tokenAt } from './token.js'

const list = (words: string) => new Set(words.trim().split(/\s+/))

/** Words that only somebody who speaks to somebody says. `je` and `nous` tell less, as a narrator may say them. */
const ADDRESSES =
  list(`tu te t' toi ton ta tes vous votre vos monsieur messieurs mademoiselle oui non allons voyons tiens tenez
  eh ah oh bah hé hein hélas bravo merci pardon ça ma mon mes`)
/** `d'un ton sec`: the noun. */
const A_TONE = list('un le du au ce quel même autre')
const SELVES = list("je j' me m' moi nous notre nos")
const DEICTICS = list(
  "c' est sont suis demain maintenant aujourd'hui faut va vas vais peut peux veut veux sais sait ai avons",
)
const THIRD_PERSONS = list('il elle ils elles on qui')
const CLITICS = list("se s' ne n' le la l' les lui leur y en me m' nous")

/**
 * Frequent forms of the passé simple in the third person of which the ending does not tell, as it is that of presents and
 * participles (-it, -ut, -int) or of futures (-ra). `dit`, `rit`, `finit` and others that are presents too are left out.
 */
const SIMPLE_PASTS =
  list(`fut eut put dut sut crut voulut parut reçut courut connut tut vécut mourut prit mit fit vit sourit assit répondit
  entendit descendit rendit tendit étendit attendit perdit sentit sortit partit ouvrit couvrit découvrit saisit vint revint
  devint parvint survint tint retint soutint obtint contint maintint aperçut reconnut disparut apparut comprit reprit
  surprit apprit permit promit remit admit s'enfuit rougit pâlit frémit tressaillit bondit blêmit suivit poursuivit
  interrompit rompit battit abattit vainquit joignit rejoignit atteignit craignit plaignit éteignit étreignit écrivit
  offrit souffrit dormit servit mordit fondit confondit suspendit prétendit résolut lut élut plut fallut valut accourut
  parcourut secourut conçut déçut naquit acquit conquit introduisit conduisit produisit détruisit tira retira attira
  soupira admira respira expira murmura assura jura demeura mesura pleura figura rassura déclara prépara répara sépara
  empara égara considéra rencontra montra entra rentra pénétra démontra encadra adora ignora déplora implora explora
  dévora effleura laboura entoura savoura livra délivra enivra serra desserra enterra barra déchira vira chavira aspira
  inspira transpira conspira`)

/** Words in -a that are no passé simple: nouns, and futures by their ending. */
const NOT_PAST = list(`cela opéra papa cinéma caméra panorama villa visa delta sofa agenda extra choléra panama
  véranda sera aura ira fera verra pourra voudra viendra tiendra saura devra faudra vaudra enverra mourra courra voilà
  déjà holà delà hourra bêta pyjama gala plaza`)

const FUTURE = /(?:[eé]|[dtv]|ur|rr|i|au|s)ra$/
const PLURAL_PAST = /(?:èrent|irent|[^eo]urent|inrent)$/
/** Presents that end alike: those of -irer and -urer. */
const PLURAL_PRESENT =
  /(?:tirent|spirent|désirent|chirent|admirent|soupirent|murmurent|assurent|figurent|jurent|mesurent|endurent)$/
const IMPERFECT = /(?:ait|aient)$/
const NOT_IMPERFECT = list(
  'fait fait lait trait parfait portrait souhait attrait retrait extrait satisfait plait plaît sait hait tait',
)
const FIRST_PAST = /(?:[^r]ai|âmes|îmes|ûmes)$/

/** `sortez`, `donnez-moi`, `pensez-vous`: the second person. */
const isImperative = (form: string) => form.length > 3 && /ez(?:-\p{L}+)*$/u.test(form) && !NOT_IMPERATIVE.has(form)
const NOT_IMPERATIVE = list('chez assez rez-de-chaussée')

// What a word may be, as bits.
const ADDRESS = 1
const SELF = 2
const DEICTIC = 4
const PAST = 8
const THIRD = 16
const CLITIC = 32
/** Of an ending that would tell something, were it a verb's. */
const ORDINARY = 64

const WORDS = new Map<string, number>()
const note = (words: Iterable<string>, bit: number) => {
  for (const word of words) WORDS.set(word, (WORDS.get(word) ?? 0) | bit)
}
note(ADDRESSES, ADDRESS)
note(SELVES, SELF)
note(DEICTICS, DEICTIC)
note(SIMPLE_PASTS, PAST)
note(THIRD_PERSONS, THIRD)
note(CLITICS, CLITIC)
note(NOT_PAST, ORDINARY)
note(NOT_IMPERFECT, ORDINARY)

/** What a sentence sounds like. `unsure` leans to neither. */
export type Voice = 'narrator' | 'speaker' | 'unsure'

/**
 * Whether a sentence without marks, in a paragraph of direct speech, is the narrator's or the speaker's.
 *
 * The passé simple is the narrator's, the second person the speaker's; the imparfait, the first person and exclamations
 * lean to one side. Counts evidence, word by word; knows no syntax.
 */
export function voice(text: string, span: Span): Voice {
  let narrator = 0
  let speaker = endWeight(text, span)
  let before = ''
  let subject = false
  let self = false
  for (let at = nextLetter(text, span.start, span.end); at < span.end; ) {
    const token = tokenAt(text, at, span.end)
    if (!token) break
    const { form } = token
    at = nextLetter(text, token.end, span.end)
    const known = WORDS.get(form) ?? 0
    if (known & ADDRESS) speaker += form === 'ton' && A_TONE.has(before) ? 0 : 2
    else if (known & SELF) {
      speaker += 1
      self = true
    } else if (known & DEICTIC) speaker += 1
    else if (known & PAST) narrator += subject || before === '' || isUpper(text.charCodeAt(token.start)) ? 4 : 3
    else if ((known & ORDINARY) === 0) {
      const weight = endingWeight(form, self)
      if (weight > 0) narrator += weight
      else speaker -= weight
    }
    if (known & THIRD) subject = true
    else if (!(known & CLITIC)) subject = false
    before = form
  }
  if (narrator >= 3 && narrator > speaker) return 'narrator'
  if (speaker >= 2 && speaker > narrator) return 'speaker'
  return 'unsure'
}

/** What the ending of a word tells: of the narrator above 0, of the speaker below. */
function endingWeight(form: string, self: boolean): number {
  switch (form.charCodeAt(form.length - 1)) {
    case 0x7a: // z
    case 0x69: // i
      if (isImperative(form)) return -2
      return self && FIRST_PAST.test(form) ? 4 : 0
    case 0x61: // a
      return form.length > 3 && !FUTURE.test(form) ? 3 : 0
    case 0x74: // t
      if (PLURAL_PAST.test(form) && !PLURAL_PRESENT.test(form)) return 4
      return IMPERFECT.test(form) ? 1 : 0
    case 0x73: // s
      return self && FIRST_PAST.test(form) ? 4 : isImperative(form) ? -2 : 0
    default:
      return isImperative(form) ? -2 : 0
  }
}

function nextLetter(text: string, at: number, end: number): number {
  while (at < end && !isLetter(text.charCodeAt(at))) at++
  return at
}

/** `!` and `?` are the speaker's. */
function endWeight(text: string, { start, end }: Span): number {
  for (let at = end - 1; at > start && at > end - 6; at--) {
    const code = text.charCodeAt(at)
    if (code === 0x21 || code === 0x3f) return 2
  }
  return 0
}
