/**
 * French verbs that change more than their endings, by the end of the infinitive, in folded spelling. From the
 * conjugation tables of school grammar. Verbs in -er and -ir/-iss- are the stemmer's, but for those too short for it.
 *
 * Columns, `=` for what the infinitive or the column before gives, `-` for none:
 * 1. infinitive, with `*` if it exists with a prefix only
 * 2. prefixes
 * 3. forms of their own: the singular of the present, and others
 * 4. stem of nous · 5. stem of ils and of the subjunctive · 6. stem of the future · 7. stem of the passé simple
 * 8. participle
 */
const VERBS = `
avoir - ai,as,a,ont,aie,aies,ait,aient,ayons,ayez,ayant av - aur eu eu
etre - es,est,sommes,etes,sont,soit,sois,soyons,soyez,soient et - ser fu ete
aller - vais,vas,va,vont,alla,allas,allai,allerent,aille,ailles,aillent all - ir - alle
faire re,de,contre,satis fais,fait,faites,font,fasse,fasses,fassent,fassions,fassiez fais - fer fi fait
pouvoir - peux,peut,puisse,puisses,puissent,puissions,puissiez pouv peuv pourr pu pu
vouloir - veux,veut,veuille,veuilles,veuillent,veuillez voul veul voudr voulu voulu
devoir - dois,doit,due,dues dev doiv devr du -
savoir - sais,sait,sache,saches,sachent,sachions,sachiez,sachons,sachez,sachant sav = saur su su
voir re,entre vois,voit voy voi verr vi vu
prevoir - prevois,prevoit prevoy prevoi = previ prevu
pourvoir de pourvois,pourvoit pourvoy pourvoi = pourvu pourvu
venir re,de,par,inter,con,sub,sur,pre,contre,pro,ad,sou,circon,discon viens,vient ven vienn viendr vin venu
tenir re,ob,con,main,sou,de,appar,entre,abs tiens,tient ten tienn tiendr tin tenu
prendre re,com,ap,sur,entre,me,de,e,desap,reap prends,prend pren prenn = pri pris
mettre re,per,pro,com,ad,sou,trans,e,o,de,entre,compro,read,retrans mets,met mett = = mi mis
cevoir* re,per,con,de,aper cois,coit cev coiv cevr cu cu
dire re,contre,inter,pre,me dis,dit,dites dis = = di dit
maudire - maudis,maudit maudiss = = maudi maudit
crire* e,de,ins,pres,trans,sous,pros,circons,ree,re,reins cris,crit criv = crir crivi crit
lire re,e,ree lis,lit lis = = lu lu
rire sou ris,rit ri = = ri ri
boire - bois,boit buv boiv = bu bu
croire - crois,croit croy croi = cru cru
connaitre re,me connais,connait connaiss = = connu connu
paraitre ap,dis,re,com,trans,reap parais,parait paraiss = = paru paru
naitre re nais,nait,nee,nes,nees naiss = = naqui -
croitre* ac,de crois,croit croiss = croitr cru cru
vivre re,sur vis,vit viv = = vecu vecu
suivre pour,en suis,suit suiv = = suivi suivi
aindre* cr,pl,contr ains,aint aign = aindr aigni aint
eindre* p,dep,rep,t,det,att,f,c,enfr,restr,astr,etr,et eins,eint eign = eindr eigni eint
oindre* j,rej,adj,disj,enj oins,oint oign = oindr oigni oint
duire* con,pro,re,intro,tra,se,de,in,en,recon,repro duis,duit duis = duir duisi duit
truire* cons,ins,de,recons truis,truit truis = truir truisi truit
cuire re cuis,cuit cuis = = cuisi cuit
nuire - nuis,nuit nuis = = nuisi nui
luire re luis,luit luis = = luisi -
suffire - suffis,suffit suffis = = suffi suffi
plaire de,com plais,plait plais = = plu plu
taire - tais,tait tais = = tu tu
traire* dis,ex,abs,sous trais,trait tray trai trair - trait
courir par,ac,con,re,se,en,dis cours,court cour = courr couru couru
mourir - meurs,meurt mour meur mourr mouru mort
querir* ac,con,re,en quiers,quiert quer quier querr qui quis
vrir* ou,cou,decou,recou,entrou,rou,redecou vre,vres vr = vrir vri vert
ffrir* o,sou ffre,ffres ffr = ffrir ffri ffert
sentir res,con,pres sens,sent sent = = senti senti
mentir de mens,ment ment = = menti menti
partir - pars,part part = = parti parti
sortir res sors,sort sort = = sorti sorti
dormir en,ren dors,dort dorm = = dormi dormi
servir des,res sers,sert serv = = servi servi
vetir re,de vets,vet vet = vetir veti vetu
fuir en fuis,fuit fuy fui = fui fui
hair - hais,hait haiss = = hai hai
finir - finis,finit finiss = = fini fini
agir re agis,agit agiss = = agi agi
unir re,des unis,unit uniss = = uni uni
obeir des obeis,obeit obeiss = = obei obei
battre a,com,de,re,ra,e bats,bat batt = = batti battu
rompre cor,inter romps,rompt romp = = rompi rompu
vaincre con vaincs,vainc vainqu = = vainqui vaincu
clure* con,ex,in clus,clut,cluse,cluses clu = clur clu clu
soudre* re,dis,ab sous,sout,soute,soutes solv = soudr solu solu
coudre re,de couds,coud cous = = cousi cousu
valoir equi,pre vaux,vaut,vaille,vaillent val = vaudr valu valu
falloir - faut fall - faudr fallu fallu
mouvoir e,pro meus,meut mouv meuv mouvr mu mu
pleuvoir - pleut pleuv = pleuvr - -
sseoir* a,ra ssieds,ssied,ssois,ssoit,ssoient,ssoyez ssey = ssier ssi ssis
envoyer re envoie,envoies,envoient,envoya,envoyerent envoy - enverr - envoye
entrer - entra,entrerent entr = = - entre
armer re,des arma,armerent arm = = - arme
oser - osa,oserent os = = - ose
user - usa,userent us = = - use
oter - ota,oterent ot = = - ote
orner - orna,ornerent orn = = - orne
opter - opta,opterent opt = = - opte
`

const NOUS = 'ons ez ais ait ions iez aient ant ante ants antes'.split(' ')
const ILS = 'ent e es'.split(' ')
const FUTURE = 'ai as a ons ez ont ais ait ions iez aient'.split(' ')
/** Not -ssions, -mes and -tes, which are nouns more often: *permissions*, *primes*, *unités*. */
const PAST = 's t rent sse sses ssent'.split(' ')
const PARTICIPLE = ['', 'e', 's', 'es']

/** What a verb is called without its prefix, and which prefixes it takes; `''` among them if it stands alone. */
export interface Paradigm {
  readonly infinitive: string
  readonly prefixes: ReadonlySet<string>
}

/** Every form of the table, without prefixes, and the verbs that have it. */
export function paradigms(): ReadonlyMap<string, readonly Paradigm[]> {
  const known = new Map<string, Paradigm[]>()
  for (const row of VERBS.trim().split('\n')) {
    const [name = '', prefixes = '', ...columns] = row.split(' ')
    const infinitive = name.replace('*', '')
    const paradigm = {
      infinitive,
      prefixes: new Set([...prefixes.split(','), ...(name === infinitive ? [''] : [])]),
    }
    for (const form of new Set(forms(infinitive, columns))) known.set(form, [...(known.get(form) ?? []), paradigm])
  }
  return known
}

function forms(
  infinitive: string,
  [own = '', nous = '', they = '', future = '', past = '', participle = '']: string[],
): string[] {
  const ils = they === '=' ? nous : they
  const stem = future === '=' ? infinitive.replace(/e$/, '') : future
  const all = (base: string, endings: readonly string[]) => (base === '-' ? [] : endings.map((ending) => base + ending))
  return [
    infinitive,
    `${infinitive}s`,
    ...own.split(','),
    ...all(nous, NOUS),
    ...all(ils, ILS),
    ...all(stem, FUTURE),
    ...all(past, PAST),
    ...all(participle, PARTICIPLE),
  ]
}
