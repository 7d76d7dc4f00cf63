import type { Span } from '../text/span.js'
import { isUpper } from './characters.js'
import { tokens } from './token.js'

const list = (words: string) => new Set(words.trim().split(/\s+/))

/** Words that only somebody who speaks to somebody says. `je` and `nous` tell less, as a narrator may say them. */
const ADDRESS =
  list(`tu te t' toi ton ta tes vous votre vos monsieur messieurs mademoiselle oui non allons voyons tiens tenez
  eh ah oh bah hé hein hélas bravo merci pardon ça ma mon mes`)
/** `d'un ton sec`: the noun. */
const A_TONE = list('un le du au ce quel même autre')
const SELF = list("je j' me m' moi nous notre nos")
const DEICTIC = list(
  "c' est sont suis demain maintenant aujourd'hui faut va vas vais peut peux veut veux sais sait ai avons",
)
const THIRD = list('il elle ils elles on qui')
const CLITICS = list("se s' ne n' le la l' les lui leur y en me m' nous")

/**
 * Frequent forms of the passé simple in the third person of which the ending does not tell, as it is that of presents and
 * participles (-it, -ut, -int) or of futures (-ra). `dit`, `rit`, `finit` and others that are presents too are left out.
 */
const SIMPLE_PAST =
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
  for (const { form, start } of tokens(text, span)) {
    if (ADDRESS.has(form)) speaker += form === 'ton' && A_TONE.has(before) ? 0 : 2
    else if (SELF.has(form)) {
      speaker += 1
      self = true
    } else if (DEICTIC.has(form)) speaker += 1
    else if (isImperative(form)) speaker += 2
    else if (isSimplePast(form)) narrator += subject || before === '' || isUpper(text.charCodeAt(start)) ? 4 : 3
    else if (PLURAL_PAST.test(form) && !PLURAL_PRESENT.test(form)) narrator += 4
    else if (self && FIRST_PAST.test(form)) narrator += 4
    else if (IMPERFECT.test(form) && !NOT_IMPERFECT.has(form)) narrator += 1
    if (THIRD.has(form)) subject = true
    else if (!CLITICS.has(form)) subject = false
    before = form
  }
  if (narrator >= 3 && narrator > speaker) return 'narrator'
  if (speaker >= 2 && speaker > narrator) return 'speaker'
  return 'unsure'
}

function isSimplePast(form: string): boolean {
  if (SIMPLE_PAST.has(form)) return true
  return form.length > 3 && form.endsWith('a') && !NOT_PAST.has(form) && !FUTURE.test(form)
}

/** `!` and `?` are the speaker's. */
function endWeight(text: string, { start, end }: Span): number {
  for (let at = end - 1; at > start && at > end - 6; at--) {
    const code = text.charCodeAt(at)
    if (code === 0x21 || code === 0x3f) return 2
  }
  return 0
}
