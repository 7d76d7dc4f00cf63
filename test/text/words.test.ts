import { describe, expect, test } from 'vitest'
import { words } from '../../src/text/words.js'
import { drawn } from './drawn.js'

const rows = (title: string, table: readonly (readonly [text: string, drawing: string])[]) =>
  describe(title, () => {
    test.each(table)('%s', (text, drawing) => {
      expect(drawn(text)).toBe(drawing)
    })
  })

rows('plain text', [
  ['', ''],
  [' \n\t', ''],
  ['Les œuvres, son cœur.', 'Les œuvres son cœur'],
  ['« Oui », dit-il', 'Oui dit il'],
  ['—Non…', 'Non'],
  ['rouge/bleu;vert:jaune', 'rouge bleu vert jaune'],
  ['[a](b)', 'a b'],
  ['Paris–Lyon', 'Paris Lyon'],
  ['*mot* _mot_ `mot`', 'mot mot mot'],
  ['Москва ελληνικά العربية', 'Москва ελληνικά العربية'],
  ['東京 トヨタ', '東 京 ト ヨ タ'],
  ['한국어 हिन्दी ไทย', '한국어 हिन्दी ไทย'],
  ['merci 😀👍🏽 !', 'merci 😀 👍'],
])

rows('elision', [
  ['l’école', 'école'],
  ['L’ÉCOLE', 'ÉCOLE'],
  ['j’aime', 'aime'],
  ['qu’il s’appelle', 'il appelle'],
  ['D’accord, n’est', 'accord est'],
  ['l’11 septembre, l’2CV', '11 septembre 2CV'],
  ['l’« ami »', 'ami'],
  ['l’ ami', 'ami'],
  ['lorsqu’elle puisqu’on quoiqu’il', 'lorsque elle puisque on quoique il'],
  ['jusqu’à presqu’aussi', 'jusque à presque aussi'],
  ['entr’eux', 'entre eux'],
  ['lorsqu elle', 'lorsque elle'],
  ['c’qu’il, d’l’eau, j’n’ai', 'il eau ai'],
  ['-J’ai faim', 'ai faim'],
  ['‘l’', 'l'],
  ['les ‘mots’', 'les mots'],
  // Not an elision in good French: the whole is a word too.
  ['j’vais', 'jvais(vais)'],
  ['m’sieur', 'msieur(sieur)'],
  ['N’Golo', 'NGolo(Golo)'],
  ['M’Bappé', 'MBappé(Bappé)'],
  ['M’hamed', 'Mhamed(hamed)'],
  ['D’Artagnan', 'DArtagnan(Artagnan)'],
  ['L’Oréal', 'LOréal(Oréal)'],
  ['Jean d’Alembert', 'Jean dAlembert(Alembert)'],
  ['la Côte d’Ivoire', 'la Côte Ivoire'],
])

rows('apostrophes inside words', [
  ['aujourd’hui', 'aujourdhui'],
  ['AUJOURD’HUI', 'AUJOURDHUI'],
  ['aujourd hui', 'aujourdhui'],
  ['d’aujourd’hui', 'aujourdhui'],
  ['prud’hommes, prud’homale', 'prudhommes prudhomale'],
  ['quelqu’un, quelqu’une', 'quelquun quelquune'],
  ['quelqu’autre', 'quelque autre'],
  ['presqu’île', 'presquîle'],
  ['entr’acte, entr’ouvert', 'entracte entrouvert'],
  ['O’Brien', 'OBrien(O Brien)'],
  ['grand’mère', 'grandmère(grand mère)'],
  ['rock’n’roll', 'rocknroll(rock n roll)'],
  ['p’tit', 'ptit(p tit)'],
  ['McDonald’s', 'McDonalds(McDonald s)'],
])

rows('pronouns after a hyphen', [
  ['dit-elle', 'dit elle'],
  ['a-t-il', 'a il'],
  ['y a-t-il', 'y a il'],
  ['DIT-ELLE', 'DIT ELLE'],
  ['allez-vous-en', 'allez vous en'],
  ['donne-le-moi', 'donne le moi'],
  ['va-t’en', 'va en'],
  ['mène-l’y', 'mène y'],
  ['qu’est-ce', 'est ce'],
  ['celui-ci, celle-là', 'celui ci celle là'],
  ['puissé-je', 'puissé je'],
  ['là-bas, ci-joint', 'làbas(là bas) cijoint(ci joint)'],
  ['rendez-vous', 'rendezvous(rendez vous)'],
  ['rendez-le', 'rendez le'],
  ['chez-soi, par-là', 'chezsoi(chez soi) parlà(par là)'],
  ['vis-à-vis, peut-être', 'visàvis(vis à vis) peutêtre(peut être)'],
  ['lui-même', 'luimême(lui même)'],
  ['Kim Jong-Il', 'Kim JongIl(Jong Il)'],
  ['m’as-tu-vu', 'astuvu(as tu vu)'],
])

rows('compounds', [
  ['porte-parole', 'porteparole(porte parole)'],
  ['les États-Unis', 'les ÉtatsUnis(États Unis)'],
  ['l’Île-de-France', 'ÎledeFrance(Île de France)'],
  ['chef-d’œuvre', 'chefdœuvre(chef œuvre)'],
  ['L’Haÿ-les-Roses', 'HaÿlesRoses(Haÿ les Roses)'],
  ['Wi‑Fi', 'WiFi(Wi Fi)'],
  ['covid-19', 'covid19(covid 19)'],
  ['1939-1945', '1939-1945(1939 1945)'],
  ['sous- et surévalué', 'sous et surévalué'],
  ['St-Malo', 'StMalo=saintMalo(St=saint Malo)'],
])

rows('acronyms and abbreviations', [
  ['l’O.T.A.N.', 'OTAN'],
  ['la S.N.C.F, l’U.E.', 'la SNCF UE'],
  ['av. J.-C., av. Foch', 'av=avant JC av=avenue Foch'],
  ['J. R. R. Tolkien', 'JRR(J R R) Tolkien'],
  ['la vitamine C. Puis', 'la vitamine C Puis'],
  ['M. Dupont', 'M=monsieur Dupont'],
  ['MM. Dupont et Durand', 'MM=messieurs Dupont et Durand'],
  ['Mᵐᵉ Martin, Mme Martin', 'Mme=madame Martin Mme=madame Martin'],
  ['le Dr Knock', 'le Dr=docteur Knock'],
  ['Me Dupont', 'Me=maître Dupont'],
  ['Me voici', 'Me voici'],
  ['n° 5', 'n=numéro 5'],
  ['n°5', 'n=numéro 5'],
  ['nº 5, nº5', 'n=numéro 5 n=numéro 5'],
  ['no 5', 'no=numéro 5'],
  ['no comment', 'no comment'],
  ['p. 12', 'p=page 12'],
  ['p. ex.', 'p ex=exemple'],
  ['chap. IV', 'chap=chapitre IV=4'],
])

rows('ordinals and Roman numerals', [
  ['1er 1re 1ère', '1e=premier 1e=premier 1e=premier'],
  ['2e 2ème', '2e=deuxième 2e=deuxième'],
  ['3e 3è 3ème 3ième 3es', '3e 3è 3e 3e 3e'],
  ['2nd 2nde', '2e=second 2e=second'],
  ['le XXe siècle', 'le 20e siècle'],
  ['XXᵉ', '20e'],
  ['XIXe-XXe', '19e20e(19e 20e)'],
  ['xixe', '19e'],
  ['XVIIIE SIÈCLE', '18e SIÈCLE'],
  ['la vie, VIE, Le Ce', 'la vie VIE Le Ce'],
  ['François Ier', 'François 1e=premier'],
  ['Louis XIV', 'Louis XIV=14'],
  ['louis xiv', 'louis xiv=14'],
  ['Charles V', 'Charles V=5'],
  ['Jean-Paul II', 'JeanPaul(Jean Paul) II=2'],
  ['chapitre IV, tome I', 'chapitre IV=4 tome I=1'],
  ['chapitre dix, acte CL', 'chapitre dix acte CL=150'],
  ['MDCCLXXXIX', 'MDCCLXXXIX=1789'],
  ['un CV, taille M, V pour', 'un CV taille M V pour'],
  ['civil, CIVIL, mil, IIII', 'civil CIVIL mil IIII'],
  ['annexe C, groupe L', 'annexe C groupe L'],
])

rows('numbers', [
  ['1 000 000', '1000000'],
  ['1\u00A0000\u00A0000, 1\u202F000', '1000000 1000'],
  ['1.000.000 et 1,000,000', '1000000 et 1000000'],
  ['1’000', '1000'],
  ['3,5 et 3.5', '3.5 et 3.5'],
  ['1,234', '1.234'],
  ['10.000', '10.000=10000'],
  ['1 234,56', '1234.56'],
  ['en 2024 100 000 personnes', 'en 2024 100000 personnes'],
  ['1, 2, 3 et 1,2,3', '1 2 3 et 1 2 3'],
  ['version 1.2.3', 'version 1.2.3'],
  ['75011', '75011'],
  ['06 12 34 56 78', '06 12 34 56 78'],
  ['5G, 2CV, B2B, G20', '5G 2CV B2B G20'],
  ['½', '½'],
  ['10³ et mot¹', '10 et mot'],
])

rows('dates and times', [
  ['24/05/2024', '24/5/2024(24 05 2024)'],
  ['2024-05-24', '24/5/2024(2024 05 24)'],
  ['24 mai 2024', '24/5/2024(24 mai 2024)'],
  ['1er août 2024', '1/8/2024(1e=premier août 2024)'],
  ['24 mai', '24 mai'],
  ['9/11', '9/11(9 11)'],
  ['12h30', '12h30(12 h 30)'],
  ['12 h 30', '12h30(12 h 30)'],
  ['12:30', '12h30(12 30)'],
  ['1h30min', '1h30(1 h 30 min)'],
  ['14h, 14 heures, 14h00', '14h(14 h) 14h(14 heures) 14h(14 h 00)'],
])

rows('signs and units', [
  ['50 % et 50%', '50 pourcent et 50 pourcent'],
  ['50 pour cent', '50 pourcent(pour cent)'],
  ['15 €, 15€', '15 euro=euros 15 euro=euros'],
  ['$100', 'dollar 100'],
  ['15 M€', '15 M euro=euros'],
  ['30 °C, 30°', '30 C 30'],
  ['25 m², 25m2', '25 m2 25m2(25 m2)'],
  ['CO₂ et H₂O', 'CO2 et H2O'],
  ['100 km/h', '100 km h'],
  ['10kg, 1,5l', '10kg(10 kg) 1.5l(1.5 l)'],
])

rows('addresses, tags, names with signs', [
  ['jean.dupont@exemple.fr.', 'jean.dupont@exemple.fr(jean dupont exemple fr)'],
  ['https://exemple.fr/', 'exemplefr(exemple fr)'],
  ['exemple.fr', 'exemplefr(exemple fr)'],
  ['www.exemple.fr', 'exemplefr(exemple fr)'],
  ['(voir https://www.exemple.fr/a-b.)', 'voir exemple.fr/a-b(exemple fr a b)'],
  ['@lemonde, @lemonde_fr', 'lemonde lemonde_fr'],
  ['@JeanDupont', 'JeanDupont(Jean Dupont)'],
  ['#MeToo', 'MeToo(Me Too)'],
  ['#gilets_jaunes', 'giletsjaunes(gilets jaunes)'],
  ['#JO2024', 'JO2024(JO 2024)'],
  ['rapport.pdf', 'rapportpdf(rapport pdf)'],
  ['Node.js', 'Nodejs(Node js)'],
  ['la fin.Puis', 'la fin Puis'],
  ['la CNIL.Le reste, la CNIL.A', 'la CNIL Le reste la CNIL A'],
  ['les risques.2 ASP.NET', 'les risques 2 ASPNET(ASP NET)'],
  ['art. L.121-1', 'art=article L121-1(L 121 1)'],
  ['C++, C#, Notepad++', 'C++ C# Notepad++(Notepad)'],
  ['AT&T, R&D', 'AT&T(AT T) R&D(R D)'],
])

rows('inclusive writing', [
  ['étudiant·e', 'étudiant=étudiante'],
  ['étudiant·e·s', 'étudiant=étudiante=étudiants=étudiantes'],
  ['étudiant·es', 'étudiant=étudiante=étudiants=étudiantes'],
  ['étudiant.e.s', 'étudiant=étudiante=étudiants=étudiantes'],
  ['étudiant(e)s', 'étudiant=étudiante=étudiants=étudiantes'],
  ['étudiant(e)(s)', 'étudiant=étudiante=étudiants=étudiantes'],
  ['étudiant-e-s', 'étudiant=étudiante=étudiants=étudiantes'],
  ['étudiant/e/s', 'étudiant=étudiante=étudiants=étudiantes'],
  ['étudiant•e•s', 'étudiant=étudiante=étudiants=étudiantes'],
  ['étudiantEs', 'étudiant=étudiante=étudiants=étudiantes'],
  ['l’étudiant·e', 'étudiant=étudiante'],
  ['lecteur·rice·s', 'lecteur=lectrice=lecteurs=lectrices'],
  ['acteur·trice', 'acteur=actrice'],
  ['chercheur·euse·s', 'chercheur=chercheuse=chercheurs=chercheuses'],
  ['travailleur·se', 'travailleur=travailleuse'],
  ['heureux·se', 'heureux=heureuse'],
  ['créatif·ve, sportif·ive', 'créatif=créative sportif=sportive'],
  ['infirmier·ère', 'infirmier=infirmière'],
  ['citoyen·ne·s', 'citoyen=citoyenne=citoyens=citoyennes'],
  ['professionnel-le-s', 'professionnel=professionnelle=professionnels=professionnelles'],
  ['tou·te·s, tous·tes', 'tou=toute=tous=toutes tous=toute=toutes'],
  ['nouveau·elle·x', 'nouveau=nouvelle=nouveaux=nouvelles'],
  ['né(e), élu.e', 'né=née élu=élue'],
  ['mot(s)', 'mot=mots'],
  ['local·e·aux', 'local=locale=locaux=locales'],
  ['lecteurs·rices', 'lecteur=lectrice=lecteurs=lectrices'],
  ['employés-es', 'employé=employée=employés=employées'],
  ['français·es', 'français=française=françaises'],
  ['vice-président·e', 'viceprésident=viceprésidente(vice président=présidente)'],
  ['auteur·autrice', 'auteurautrice(auteur autrice)'],
  ['paral·lel', 'parallel(paral lel)'],
  ['iel, iels', 'iel iels'],
  // The same signs for something else.
  ['dis-le, prends-les', 'dis le prends les'],
  ['exemple.es', 'exemplees(exemple es)'],
  ['f(x)', 'f x'],
])

describe('other ways of writing a character', () => {
  test.each([
    ['NFD', 'l’e\u0301te\u0301', 'été', 'e\u0301te\u0301'],
    ['soft hyphens', 'gou\u00ADver\u00ADne\u00ADment', 'gouvernement', 'gou\u00ADver\u00ADne\u00ADment'],
    ['a soft hyphen at the end', 'fin\u00AD ', 'fin', 'fin'],
    ['a byte order mark', '\uFEFFmot', 'mot', 'mot'],
    ['zero-width joiner', 'dos\u200Dsier', 'dossier', 'dos\u200Dsier'],
    ['ligature', 'la ﬁn'.slice(3), 'fin', 'ﬁn'],
    ['fullwidth', 'Ｐａｒｉｓ', 'Paris', 'Ｐａｒｉｓ'],
    ['mathematical', '𝐏𝐚𝐫𝐢𝐬', 'Paris', '𝐏𝐚𝐫𝐢𝐬'],
    ['superscript', 'Mᵍʳ', 'Mgr', 'Mᵍʳ'],
    ['Roman numeral', 'Ⅳ', 'IV', 'Ⅳ'],
  ])('%s', (_, text, form, slice) => {
    const [word] = words(text)
    expect([word?.form, text.slice(word?.start, word?.end)]).toEqual([form, slice])
  })
})
