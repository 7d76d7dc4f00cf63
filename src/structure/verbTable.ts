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
export const IRREGULAR = `
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
export const WITH_ISS = /^(?:(?:ré|im)partir|asservir|assortir)$/

/** Vous of the present is not the stem of nous + ez. `contredire`, `prédire`, `interdire` follow the rule. */
export const WITH_TES = /^(?:re)?dire$|faire$/
export const VOUS: Readonly<Record<string, string>> = { être: 'êtes' }
export const NOUS: Readonly<Record<string, string>> = { être: 'sommes' }
/** Gerunds that are not the stem of nous + ant. */
export const GERUND: Readonly<Record<string, string>> = { avoir: 'ayant', savoir: 'sachant' }
/** Subjunctives whose nous and vous are not those of the imperfect. */
export const SUBJUNCTIVE: Readonly<Record<string, string>> = {
  être: 'sois sois soit soyons soyez soient',
  avoir: 'aie aies ait ayons ayez aient',
}

/** Of the verbs in -eler and -eter these double their consonant, the next take è; all others are seen with both. */
export const DOUBLING = /(?:appel|jet)er$/
export const NEVER_DOUBLING = /(?:martel|gel|(?<![aé])pel|harcel|model|cisel|(?<![ct])achet|halet)er$/
