/**
 * French verbs that change more than their endings, by the end of the infinitive, in folded spelling. From the
 * conjugation tables of school grammar. Verbs in -er and -ir/-iss- are the stemmer's, but for those too short for it.
 *
 * Columns, `=` or the end of the row for what is in brackets, `-` for none:
 * 1. infinitive, with `*` if it exists with a prefix only · 2. prefixes
 * 3. present without the -s and -t of its singular · 4. stem of nous · 5. passé simple without its ending
 * 6. participle [as 5] · 7. stem of ils and of the subjunctive [as 4] · 8. stem of the future [the infinitive]
 * 9. other forms
 */
const VERBS = `
avoir - - av eu = - aur ai,as,a,ont,aie,aies,ait,aient,ayons,ayez,ayant
etre - - et fu ete - ser es,est,sommes,etes,sont,soit,sois,soyons,soyez,soient,suis
aller - - all - alle aill ir vais,vas,va,vont,alla,allas,allai,allerent
faire re,de,contre,satis fai fais fi fait fass fer faites,font,fassions,fassiez
pouvoir - - pouv pu = peuv pourr peux,peut,puisse,puisses,puissent,puissions,puissiez
vouloir - - voul voulu = veul voudr veux,veut,veuille,veuilles,veuillent,veuillez
devoir - doi dev du - doiv devr due,dues
savoir - sai sav su = = saur sache,saches,sachent,sachions,sachiez,sachons,sachez,sachant
voir re,entre voi voy vi vu voi verr
prevoir - prevoi prevoy previ prevu prevoi
pourvoir de pourvoi pourvoy pourvu = pourvoi
venir re,de,rede,par,inter,con,sub,sur,pre,contre,pro,ad,sou,circon,discon vien ven vin venu vienn viendr
tenir re,ob,con,main,sou,de,appar,entre,abs tien ten tin tenu tienn tiendr
prendre re,com,ap,sur,entre,me,de,e,desap,reap prend pren pri pris prenn
mettre re,per,pro,com,ad,sou,trans,e,o,de,entre,compro,read,retrans met mett mi mis
cevoir* re,per,con,de,aper coi cev cu = coiv cevr
fondre re - - fondi fondu - fondr
maudire - maudi maudiss maudi maudit
emplir - empli empliss empli
dire re,contre,inter,pre,me di dis di dit = = dites
crire* e,de,ins,pres,trans,sous,pros,circons,ree,re,reins cri criv crivi crit
lire re,e,ree li lis lu
rire sou ri ri ri
boire - boi buv bu = boiv
croire - croi croy cru = croi
connaitre re,me connai connaiss connu
paraitre ap,dis,re,com,trans,reap parai paraiss paru
naitre re nai naiss naqui - = = nee,nes,nees
croitre* ac,de croi croiss cru
vivre re,sur vi viv vecu
suivre pour,en sui suiv suivi
aindre* cr,pl,contr ain aign aigni aint
eindre* p,dep,rep,t,det,att,f,c,enfr,restr,astr,etr,et ein eign eigni eint
oindre* j,rej,adj,disj,enj oin oign oigni oint
duire* con,pro,re,intro,tra,se,de,in,en,recon,repro dui duis duisi duit
truire* cons,ins,de,recons trui truis truisi truit
cuire re cui cuis cuisi cuit
nuire - nui nuis nuisi nui
suffire - suffi suffis suffi
plaire de,com plai plais plu
taire - tai tais tu
traire* dis,ex,abs,sous trai tray - trait trai
courir par,ac,con,re,se,en,dis cour cour couru = = courr
mourir - meur mour mouru mort meur mourr
querir* ac,con,re,en quier quer qui quis quier querr
vrir* ou,cou,decou,recou,entrou,rou,redecou - vr vri vert
ffrir* o,sou - ffr ffri ffert
sentir res,con,pres sen sent senti
mentir de men ment menti
partir - par part parti
sortir res sor sort sorti
dormir en,ren dor dorm dormi
servir des,res ser serv servi
vetir re,de vet vet veti vetu
fuir en fui fuy fui = fui
hair - hai haiss hai
finir - fini finiss fini
agir re agi agiss agi
unir re,des uni uniss uni
obeir des obei obeiss obei
battre a,com,de,re,ra,e bat batt batti battu
rompre cor,inter romp romp rompi rompu
vaincre con vainc vainqu vainqui vaincu
clure* con,ex,in clu clu clu = = = cluse,cluses
soudre* re,dis,ab sou solv solu = = = soute,soutes
coudre re,de coud cous cousi cousu
valoir equi,pre - val valu = vaill vaudr vaux,vaut,valent
falloir - - fall fallu = - faudr faut
mouvoir e,pro meu mouv mu = meuv mouvr
pleuvoir - - pleuv - - = pleuvr pleut
sseoir* a,ra ssied ssey ssi ssis = ssier ssois,ssoit,ssoient,ssoyez
`
/** Verbs in -er that are too short for a stemmer, and one that is irregular in the future. */
const IN_ER = 'entr arm os us ot orn opt err envoy renvoy'

const list = (forms: string): readonly string[] => forms.split(' ')
const NOUS = list('ons ez ais ait ions iez aient ant ante ants antes')
const ILS = list('ent e es')
const FUTURE = list('ai as a ons ez ont ais ait ions iez aient')
/** Not -ssions, -mes and -tes, which are nouns more often: *permissions*, *primes*, *unités*. */
const PAST = list('s t rent sse sses ssent')
const PARTICIPLE = ['', 'e', 's', 'es']
const ER = [...NOUS, ...ILS, ...list('a ai as erent er ee ees'), ...FUTURE.map((end) => `er${end}`)]

/** Calls `put` with each form of each verb of the table, and the infinitive. */
export function conjugate(put: (form: string, infinitive: string) => void): void {
  for (const row of VERBS.trim().split('\n')) {
    const [name = '', prefixes = '', ...columns] = row.split(' ')
    const infinitive = name.replace('*', '')
    const all = new Set(forms(infinitive, columns))
    for (const prefix of prefixes === '-' ? [] : prefixes.split(','))
      for (const form of all) put(prefix + form, prefix + infinitive)
    if (name === infinitive) for (const form of all) put(form, infinitive)
  }
  for (const stem of list(IN_ER)) for (const end of ER) put(stem + end, `${stem}er`)
  for (const prefix of ['', 'r']) {
    for (const end of FUTURE) put(`${prefix}enverr${end}`, `${prefix}envoyer`)
    for (const end of ILS) put(`${prefix}envoi${end}`, `${prefix}envoyer`)
  }
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
