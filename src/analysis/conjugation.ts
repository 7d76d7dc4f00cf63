import { FUTURE } from './future.js'

/**
 * French verbs that change more than their endings, in folded spelling, by the end that their forms have instead of the
 * infinitive's. From the conjugation tables of school grammar; verbs that press and novels have. Verbs in -er and
 * -ir/-iss- are the stemmer's, but for those too short for it.
 *
 * Columns, `=` or the end of the row for what is in brackets, `-` for none, `_` for an empty one:
 * 1. end of the infinitive · 2. what comes before it, `_` for nothing
 * 3. present without the -s and -t of its singular · 4. stem of nous · 5. passé simple without its ending
 * 6. participle [as 5] · 7. stem of ils and of the subjunctive [as 4] · 8. stem of the future [the infinitive]
 * 9. other forms
 */
const VERBS = `
avoir _ - av eu = ai aur ai,ait,as,a,ont,ayons,ayez,ayant
etre _ soi et fu ete - ser es,est,sommes,etes,sont,soyons,soyez,soient,suis
aller _ - - - - aill ir vais,vas,va,vont
faire _,re,de,satis fai fais fi fait fass fer faites,font
pouvoir _ - pouv pu = puiss pourr peux,peut,peuvent,puissions,puissiez
vouloir _ - voul voulu = veuill voudr veux,veut,veulent,veuillez
evoir d,rec,perc,conc,dec,aperc oi ev u = oiv evr
savoir _ sai sav su = sach saur savent,sachiez,sachons,sachez,sachant
voir _,re,entre voi voy vi vu voi verr
prevoir _ prevoi prevoy previ prevu prevoi
enir v,rev,dev,parv,interv,conv,prov,prev,souv,surv,t,ret,obt,cont,maint,sout,det,appart,entret,abst ien en in enu ienn iendr
prendre _,re,com,ap,sur,entre,me prend pren pri pris prenn
mettre _,re,per,pro,com,ad,sou,trans,e,compro met mett mi mis
dire _,re,contre,inter,pre di dis di dit = = dites
crire e,de,ins,pres,trans,sous,re cri criv crivi crit
ire l,rel,el i is u
rire _,sou ri ri ri
boire _ boi buv bu = boiv
croire _ croi croy cru = croi
fondre _ - - fondi fondu - fondr
aitre conn,reconn,par,appar,dispar,compar ai aiss u
naitre _,re nai naiss naqui - = = nee,nes,nees
oitre accr oi oiss u
vivre _,re,sur vi viv vecu
suivre _,pour sui suiv suivi
indre cra,pla,contra,pe,te,atte,ete,fe,restre,jo,rejo in ign igni int
uire cond,prod,red,introd,trad,sed,ded,reprod,constr,instr,detr,reconstr,c,n ui uis uisi uit
suffire _ suffi suffis suffi
aire pl,depl,t ai ais u
traire dis,ex,abs,sous trai tray - trait
courir _,par,ac,con,re,se,en,dis cour cour couru = = courr
mourir _ meur mour mouru mort meur mourr
erir acqu,conqu,requ ier er i is ier err
rir ouv,couv,decouv,recouv,off,souff - r ri ert
tir sen,ressen,consen,men,par,sor _ t ti
dormir _,en dor dorm dormi
servir _,des ser serv servi
vetir _,re vet vet veti vetu
fuir _,en fui fuy fui = fui
ir fin,ag,reag,un,reun,obe,ha i iss i
battre _,a,com,de,ra bat batt batti battu
rompre _,cor,inter romp romp rompi rompu
vaincre _,con vainc vainqu vainqui vaincu
clure con,ex,in clu clu clu
soudre re,dis,ab sou solv solu
valoir _ - val valu = vaill vaudr vaux,vaut,valent
falloir _ - fall fallu = - faudr faut
mouvoir e,pro meu mouv mu = meuv mouvr
voyer en,ren - - - - voi verr
sseoir a ssied ssey ssi ssis = ssier
`
/** Verbs in -er that are too short for a stemmer, and one that is irregular in the table too. */
const IN_ER = 'all entr arm os us ot orn opt envoy renvoy'

const list = (forms: string): readonly string[] => forms.split(' ')
const NOUS = list('ons ez ais ait ions iez aient ant ante ants antes')
const ILS = list('ent e es')
/** Not -ssions, -mes and -tes, which are nouns more often: *permissions*, *primes*, *unités*. */
const PAST = list('s t rent sse sses ssent')
const PARTICIPLE = ['', 'e', 's', 'es']
const ER = [...NOUS, ...ILS, ...list('a ai as erent er ee ees'), ...FUTURE.map((end) => `er${end}`)]

/** Calls `put` with each form of each verb of the table, and the infinitive. */
export function conjugate(put: (form: string, infinitive: string) => void): void {
  for (const row of VERBS.trim().split('\n')) {
    const [end = '', stems = '', ...columns] = row.replaceAll('_', '').split(' ')
    const all = new Set(forms(end, columns))
    for (const stem of stems.split(',')) for (const form of all) put(stem + form, stem + end)
  }
  for (const stem of list(IN_ER)) for (const end of ER) put(stem + end, `${stem}er`)
}

function forms(infinitive: string, columns: readonly string[]): readonly string[] {
  const column = (at: number, otherwise: string) => (columns[at] ?? '=').replace('=', otherwise)
  const each = (stem: string, ends: readonly string[]) => (stem === '-' ? [] : ends.map((end) => stem + end))
  const [present, nous, past] = [column(0, '-'), column(1, '-'), column(2, '-')]
  return [
    `${infinitive}s`,
    ...each(present, ['s', /[tdc]$/.test(present) ? '' : 't']),
    ...each(nous, NOUS),
    ...each(past, PAST),
    ...each(column(3, past), PARTICIPLE),
    ...each(column(4, nous), ILS),
    ...each(column(5, infinitive.replace(/e$/, '')), FUTURE),
    infinitive,
    ...(columns[6]?.split(',') ?? []),
  ]
}
