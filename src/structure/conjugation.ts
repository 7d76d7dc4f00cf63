/**
 * One form of a French verb.
 *
 * `person` and `plural` are set on finite forms; `plural` and `feminine` on participles.
 */
export interface VerbForm {
  readonly form: string
  readonly mood: 'finite' | 'participle' | 'gerund' | 'infinitive'
  readonly person?: 1 | 2 | 3
  readonly plural?: boolean
  readonly feminine?: boolean
}

/**
 * Verbs that do not follow their ending, by the end of their infinitive: the longest end that fits rules, and what
 * stands before it comes before every stem (`redire` as `dire`). A row with a capital is for this very verb:
 * `emballer` is not as `aller`, nor `reconnaître` as `naître`. From the conjugation tables of school grammar; not in
 * it: verbs that report nothing and are rare in any report (`absoudre`, `clore`, `gésir`).
 *
 * Columns: je, tu, il of the present · stem of nous · stem of ils (with `=` the whole form) · stem of the future ·
 * passé simple without its ending · participle · stem of the subjunctive, if it is not that of ils (with `!` for nous
 * and vous too).
 */
const IRREGULAR = `
Avoir ai,as,a av =ont aur eu eu ai
Être suis,es,est ét =sont ser fu été -
Aller vais,vas,va all =vont ir alla allé aill
envoyer envoie,envoies,envoie envoy envoi enverr envoya envoyé
dire dis,dis,dit dis dis dir di dit
maudire maudis,maudis,maudit maudiss maudiss maudir maudi maudit
crire cris,cris,crit criv criv crir crivi crit
lire lis,lis,lit lis lis lir lu lu
rire ris,ris,rit ri ri rir ri ri
uire uis,uis,uit uis uis uir uisi uit
nuire nuis,nuis,nuit nuis nuis nuir nuisi nui
suffire suffis,suffis,suffit suffis suffis suffir suffi suffi
faire fais,fais,fait fais =font fer fi fait fass!
taire tais,tais,tait tais tais tair tu tu
plaire plais,plais,plaît plais plais plair plu plu
traire trais,trais,trait tray trai trair - trait
croire crois,crois,croit croy croi croir cru cru
boire bois,bois,boit buv boiv boir bu bu
suivre suis,suis,suit suiv suiv suivr suivi suivi
vivre vis,vis,vit viv viv vivr vécu vécu
prendre prends,prends,prend pren prenn prendr pri pris
résoudre résous,résous,résout résolv résolv résoudr résolu résolu
coudre couds,couds,coud cous cous coudr cousi cousu
moudre mouds,mouds,moud moul moul moudr moulu moulu
mettre mets,mets,met mett mett mettr mi mis
battre bats,bats,bat batt batt battr batti battu
rompre romps,romps,rompt romp romp rompr rompi rompu
clure clus,clus,clut clu clu clur clu clu
inclure inclus,inclus,inclut inclu inclu inclur inclu inclus
vaincre vaincs,vaincs,vainc vainqu vainqu vaincr vainqui vaincu
aindre ains,ains,aint aign aign aindr aigni aint
eindre eins,eins,eint eign eign eindr eigni eint
oindre oins,oins,oint oign oign oindr oigni oint
aître ais,ais,aît aiss aiss aîtr u u
aitre ais,ais,ait aiss aiss aitr u u
Naître nais,nais,naît naiss naiss naîtr naqui né
Croître crois,crois,croît croiss croiss croîtr crû crû
venir viens,viens,vient ven vienn viendr vin venu
tenir tiens,tiens,tient ten tienn tiendr tin tenu
sentir sens,sens,sent sent sent sentir senti senti
repentir repens,repens,repent repent repent repentir repenti repenti
mentir mens,mens,ment ment ment mentir menti menti
partir pars,pars,part part part partir parti parti
sortir sors,sors,sort sort sort sortir sorti sorti
dormir dors,dors,dort dorm dorm dormir dormi dormi
servir sers,sers,sert serv serv servir servi servi
quérir quiers,quiers,quiert quér quièr querr qui quis
courir cours,cours,court cour cour courr couru couru
mourir meurs,meurs,meurt mour meur mourr mouru mort
fuir fuis,fuis,fuit fuy fui fuir fui fui
haïr hais,hais,hait haïss haïss haïr haï haï
vêtir vêts,vêts,vêt vêt vêt vêtir vêti vêtu
ouvrir ouvre,ouvres,ouvre ouvr ouvr ouvrir ouvri ouvert
offrir offre,offres,offre offr offr offrir offri offert
souffrir souffre,souffres,souffre souffr souffr souffrir souffri souffert
cueillir cueille,cueilles,cueille cueill cueill cueiller cueilli cueilli
saillir saille,sailles,saille saill saill saillir sailli sailli
vouloir veux,veux,veut voul veul voudr voulu voulu veuill
Pouvoir peux,peux,peut pouv peuv pourr pu pu puiss!
devoir dois,dois,doit dev doiv devr du dû
Savoir sais,sais,sait sav sav saur su su sach!
voir vois,vois,voit voy voi verr vi vu
prévoir prévois,prévois,prévoit prévoy prévoi prévoir prévi prévu
pourvoir pourvois,pourvois,pourvoit pourvoy pourvoi pourvoir pourvu pourvu
cevoir çois,çois,çoit cev çoiv cevr çu çu
mouvoir meus,meus,meut mouv meuv mouvr mu mu
Mouvoir meus,meus,meut mouv meuv mouvr mu mû
émouvoir émeus,émeus,émeut émouv émeuv émouvr ému ému
valoir vaux,vaux,vaut val val vaudr valu valu vaill
prévaloir prévaux,prévaux,prévaut préval préval prévaudr prévalu prévalu
falloir -,-,faut fall - faudr fallu fallu faill
asseoir assieds,assieds,assied assey assey assiér assi assis
`
  .trim()
  .split('\n')
  .map((row) => row.split(' '))

/** Verbs whose end is in the table but that take -iss-: `ils répartissent`, `il asservit`. */
const WITH_ISS = /^(?:(?:ré|im)partir|asservir|assortir)$/

/** Vous of the present is not the stem of nous + ez. `contredire`, `prédire`, `interdire` follow the rule. */
const WITH_TES = /^(?:re)?dire$|faire$/
const VOUS: Readonly<Record<string, string>> = { être: 'êtes' }
const NOUS: Readonly<Record<string, string>> = { être: 'sommes' }
/** Gerunds that are not the stem of nous + ant. */
const GERUND: Readonly<Record<string, string>> = { avoir: 'ayant', savoir: 'sachant' }
/** Subjunctives whose nous and vous are not those of the imperfect. */
const SUBJUNCTIVE: Readonly<Record<string, string>> = {
  être: 'sois sois soit soyons soyez soient',
  avoir: 'aie aies ait ayons ayez aient',
}

/** Of the verbs in -eler and -eter these double their consonant, the next take è; all others are seen with both. */
const DOUBLING = /(?:appel|jet)er$/
const NEVER_DOUBLING = /(?:martel|gel|(?<![aé])pel|harcel|model|cisel|(?<![ct])achet|halet)er$/

const IMPERFECT = ['ais', 'ais', 'ait', 'ions', 'iez', 'aient']
const FUTURE = ['ai', 'as', 'a', 'ons', 'ez', 'ont']
const PAST_OF_ER = ['ai', 'as', 'a', 'âmes', 'âtes', 'èrent']
const CIRCUMFLEX: Readonly<Record<string, string>> = { i: 'î', u: 'û' }

/** The stems from which the regular forms follow. An empty string is a form that does not exist. */
interface Stems {
  readonly singular: readonly string[]
  readonly nous: string
  readonly ils: string
  readonly future: string
  readonly past: string
  readonly participle: string
  readonly subjunctive: string
}

/** Six forms in a row are je, tu, il, nous, vous, ils. Forms that do not exist are empty. */
function finite(forms: readonly string[], first = 0): VerbForm[] {
  const made: VerbForm[] = []
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i]
    const person = (((i + first) % 3) + 1) as 1 | 2 | 3
    if (form) made.push({ form, mood: 'finite', person, plural: i + first > 2 })
  }
  return made
}

const withEndings = (stem: string, endings: readonly string[]) => endings.map((ending) => stem && soften(stem, ending))

/** A stem keeps its sound before a and o: `nous mangeons`, `il lança`. */
function soften(stem: string, ending: string): string {
  const vowel = ending.charAt(0)
  if (vowel !== 'a' && vowel !== 'o' && vowel !== 'â') return stem + ending
  if (stem.endsWith('g')) return `${stem}e${ending}`
  return stem.endsWith('c') ? `${stem.slice(0, -1)}ç${ending}` : stem + ending
}

/** `dû` loses its accent in all but the masculine singular. */
function participles(masculine: string): VerbForm[] {
  if (masculine === '') return []
  const stem = masculine.replace(/û$/, 'u')
  return [
    { form: masculine, mood: 'participle', feminine: false, plural: false },
    { form: `${stem}e`, mood: 'participle', feminine: true, plural: false },
    { form: stem.endsWith('s') ? stem : `${stem}s`, mood: 'participle', feminine: false, plural: true },
    { form: `${stem}es`, mood: 'participle', feminine: true, plural: true },
  ]
}

/** The stems of a verb in -er before a mute e: `lèv`, `rappell`, `emploi`, `pai` and `pay`. */
function muteStems(infinitive: string): string[] {
  const stem = infinitive.slice(0, -2)
  if (/[ou]y$/.test(stem)) return [stem.replace(/y$/, 'i')]
  if (/ay$/.test(stem)) return [stem.replace(/y$/, 'i'), stem]
  if (/e[lt]$/.test(stem) && DOUBLING.test(infinitive)) return [stem + stem.slice(-1)]
  const grave = stem.replace(/(?:é(?=[b-df-hj-np-tv-xz]+$|[gq]u$)|e(?=[cdglmnprstv]$|vr$))/, 'è')
  return /e[lt]$/.test(stem) && !NEVER_DOUBLING.test(infinitive) ? [grave, stem + stem.slice(-1)] : [grave]
}

/** The verbs in -er but `aller` and `envoyer`. */
function firstGroup(infinitive: string): VerbForm[] {
  const stem = infinitive.slice(0, -2)
  const mute = muteStems(infinitive)
  const futures = mute.map((form) => `${form}er`)
  // `il cédera` and, since 1990, `il cèdera`.
  if (/é(?:[b-df-hj-np-tv-xz]+|[gq]u)er$/.test(infinitive)) futures.push(infinitive)
  return [
    ...mute.flatMap((form) => finite([`${form}e`, `${form}es`, `${form}e`, '', '', `${form}ent`])),
    ...finite(withEndings(stem, ['ons', 'ez']), 3),
    ...finite(withEndings(stem, IMPERFECT)),
    ...finite(withEndings(stem, PAST_OF_ER)),
    ...finite(withEndings(stem, ['ât']), 2),
    ...futures.flatMap(futureForms),
    ...participles(`${stem}é`),
    { form: soften(stem, 'ant'), mood: 'gerund' },
  ]
}

const futureForms = (stem: string): VerbForm[] => [
  ...finite(withEndings(stem, FUTURE)),
  ...finite(withEndings(stem, IMPERFECT)),
]

/** `dit-il`, `vint`, and for `aller` the passé simple of -er. */
function pastForms(stem: string): VerbForm[] {
  if (stem === '') return []
  const last = stem.replace(/([iuû])(n?)$/, (_, vowel: string, n: string) => (CIRCUMFLEX[vowel] ?? vowel) + n)
  return [
    ...finite([`${stem}s`, `${stem}s`, `${stem}t`, `${last}mes`, `${last}tes`, `${stem}rent`]),
    ...finite([`${last}t`], 2),
  ]
}

function irregularStems(infinitive: string): Stems | undefined {
  if (WITH_ISS.test(infinitive)) return undefined
  const whole = infinitive.charAt(0).toUpperCase() + infinitive.slice(1)
  let best: readonly string[] | undefined
  for (const row of IRREGULAR) {
    const end = row[0] ?? ''
    if (end === whole) return stems(row, '')
    if (infinitive.endsWith(end) && end.length > (best?.[0]?.length ?? 0)) best = row
  }
  return best && stems(best, infinitive.slice(0, infinitive.length - (best[0]?.length ?? 0)))
}

function stems(row: readonly string[], before: string): Stems {
  const put = (stem: string | undefined) =>
    stem === undefined || stem === '-' ? '' : stem.replace(/^(=?)/, `$1${before}`)
  const [, singular = '', nous, ils, future, past, participle, subjunctive] = row
  return {
    singular: singular.split(',').map(put),
    nous: put(nous),
    ils: put(ils),
    future: put(future),
    past: put(past),
    participle: put(participle),
    subjunctive: put(subjunctive ?? ils),
  }
}

/** `finir`: the second group, for every verb in -ir that the table has not. */
function secondGroup(infinitive: string): Stems {
  const stem = infinitive.slice(0, -1)
  const long = `${stem}ss`
  return {
    singular: [`${stem}s`, `${stem}s`, `${stem}t`],
    nous: long,
    ils: long,
    future: infinitive,
    past: stem,
    participle: stem,
    subjunctive: long,
  }
}

/** `répondre`: every verb in -re that the table has not. */
function thirdGroup(infinitive: string): Stems {
  const stem = infinitive.slice(0, -2)
  return {
    singular: [`${stem}s`, `${stem}s`, stem],
    nous: stem,
    ils: stem,
    future: `${stem}r`,
    past: `${stem}i`,
    participle: `${stem}u`,
    subjunctive: stem,
  }
}

function fromStems(infinitive: string, its: Stems): VerbForm[] {
  const { singular, nous, ils } = its
  const strong = its.subjunctive.replace('!', '')
  const subjunctive = SUBJUNCTIVE[infinitive]?.split(' ') ?? [
    ...withEndings(strong, ['e', 'es', 'e']),
    ...withEndings(strong === its.subjunctive ? nous : strong, ['ions', 'iez']),
    ...withEndings(strong, ['ent']),
  ]
  return [
    ...finite([
      ...singular,
      NOUS[infinitive] ?? (nous && `${nous}ons`),
      VOUS[infinitive] ?? (WITH_TES.test(infinitive) ? `${nous.slice(0, -1)}tes` : nous && `${nous}ez`),
      ils.startsWith('=') ? ils.slice(1) : ils && `${ils}ent`,
    ]),
    ...finite(withEndings(nous, IMPERFECT)),
    ...(its.past.endsWith('a') ? finite(withEndings(its.past.slice(0, -1), PAST_OF_ER)) : pastForms(its.past)),
    ...futureForms(its.future),
    ...finite(subjunctive),
    ...participles(its.participle),
    { form: GERUND[infinitive] ?? `${nous}ant`, mood: 'gerund' },
  ]
}

/**
 * The forms of a verb in the simple tenses, with participles and gerund: every spelling in use, some twice (`dis`
 * is je and tu). Of the imperfect subjunctive, only il (`qu'il dît`).
 *
 * @example
 * conjugate('jeter').filter(({ person, plural }) => person === 3 && plural).map(({ form }) => form)
 * // => ['jettent', 'jetaient', 'jetèrent', 'jetteront', 'jetteraient']
 */
export function conjugate(infinitive: string): VerbForm[] {
  const irregular = irregularStems(infinitive)
  const forms = irregular
    ? fromStems(infinitive, irregular)
    : infinitive.endsWith('er')
      ? firstGroup(infinitive)
      : fromStems(infinitive, infinitive.endsWith('ir') ? secondGroup(infinitive) : thirdGroup(infinitive))
  return [{ form: infinitive, mood: 'infinitive' }, ...forms]
}
