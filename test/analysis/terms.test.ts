import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { french } from '../../src/analysis/analyzer.js'
import { fold } from '../../src/text/fold.js'

/** Does a query of one word find a text of one word? */
const meets = (query: string, text: string): boolean => {
  const terms = new Set(french.terms(text))
  return french.queryTerms(query).some((term) => terms.has(term))
}

/** Forms of one word: each finds each. */
const FAMILIES: readonly (readonly [title: string, forms: string])[] = [
  ['être', 'être est sont étaient était sera serait fut soit sommes êtes'],
  ['avoir', 'avoir ai ont avait aurait eu eut ait ayant'],
  ['aller', 'aller va vont vais allait ira irait allé aille'],
  ['pouvoir', 'pouvoir peut peuvent pouvait pourra pu put puisse'],
  ['devoir', 'devoir doit doivent devait devra dû due dut'],
  ['compounds of tenir', 'maintenir maintient maintiennent maintenu maintiendra maintint'],
  ['prendre and its like', 'comprendre comprend comprennent comprenait compris comprise comprit'],
  ['-oir', 'recevoir reçoit reçoivent recevait reçu reçue'],
  ['-indre', 'rejoindre rejoint rejoignent rejoignait rejoindra'],
  ['-uire', 'construire construit construisent construisait construira construite'],
  ['-aître', 'connaître connaitre connaît connait connaissent connu connue connut'],
  ['naître', 'naître naît né née nés naquit'],
  ['-dre', 'vendre vend vendent vendait vendra vendu vendues vendit'],
  ['-eler', 'appeler appelle appellent appelait appellera appelons'],
  ['-eter', 'jeter jette jetait jettera jeté'],
  ['-érer', 'considérer considère considèrent considérait considéra considéré considérée'],
  ['-irer', 'retirer retire retirent retirait retira retirée'],
  ['-ier', 'bénéficier bénéficie bénéficient bénéficiait bénéficié bénéficiera'],
  ['-ger, -cer', 'manger mange mangent mangeons mangeaient mangea'],
  ['-yer', 'employer emploie emploient employé employait emploiera'],
  ['short verbs', 'entrer entra entrait entrèrent entreront'],
  ['-ir', 'finir finit finissent finira fini'],
  ['nous', 'parler parlons'],
  ['-ent', 'demander demandent'],
  ['œil', 'œil yeux oeil'],
  ['travail', 'travail travaux'],
  ['-al', 'journal journaux'],
  ['-eau', 'gâteau gâteaux'],
  ['-eu', 'cheveu cheveux'],
  ['beau', 'beau bel belle beaux belles'],
  ['vigneron', 'vigneron vignerons vigneronne vigneronnes Vignerons'],
  ['potiron', 'potiron potirons'],
  ['nouveau', 'nouveau nouvel nouvelle nouveaux nouvelles'],
  ['doux', 'doux douce douces'],
  ['long', 'long longue longs longues'],
  ['public', 'public publique publics publiques'],
  ['-teur', 'acteur actrice acteurs actrices'],
  ['-eur', 'joueur joueuse joueuses'],
  ['-if', 'actif active actives'],
  ['-eux', 'heureux heureuse heureuses'],
  ['-er, -ère', 'étranger étrangère étrangers étrangères'],
  ['-ent, -ente', 'différent différente différents différentes'],
  ['nouns that look like verbs', 'crédit crédits'],
  ['plurals after a vowel', 'euro euros'],
  ['peoples', 'français française françaises'],
]

test.each(FAMILIES)('%s', (_, forms) => {
  for (const query of forms.split(' '))
    for (const text of forms.split(' ')) expect([query, text, meets(query, text)]).toEqual([query, text, true])
})

test.each([
  ['mère', 'mer'],
  ['père', 'péri'],
  ['français', 'franc'],
  ['fin', 'finir'],
  ['cours', 'cour'],
  ['poisson', 'poison'],
  ['cousin', 'coussin'],
  ['mauvais', 'mauve'],
  ['palais', 'pale'],
  ['organe', 'organisation'],
  ['Paris', 'pari'],
  ['tous', 'toux'],
  ['temps', 'tempe'],
  ['moins', 'moine'],
  ['pays', 'paye'],
  ['cœur', 'cour'],
  ['argent', 'argue'],
  ['parent', 'parer'],
  ['maisons', 'mais'],
  ['devant', 'devoir'],
  ['maintenant', 'maintenir'],
  ['entreprise', 'entreprendre'],
  ['combat', 'combattre'],
  ['nuit', 'nuire'],
  ['plus', 'plaire'],
  ['comment', 'commère'],
  ['villa', 'ville'],
  ['crédit', 'crédule'],
  ['coup', 'couper'],
  ['mari', 'marier'],
  ['port', 'porter'],
  ['sel', 'selle'],
  ['vent', 'vente'],
  ['opéra', 'opérer'],
  ['département', 'départ'],
  ['étranger', 'étrange'],
  ['plaisir', 'plaire'],
  ['occupera', 'récupère'],
  ['otan', 'ôtant'],
])('%s does not find %s', (query, text) => {
  expect(meets(query, text)).toBe(false)
})

describe('words that only an accent tells apart', () => {
  test.each([
    // query, text, found
    ['côté', 'côté', true],
    ['côté', 'côtés', true],
    ['côté', 'cote', false],
    ['côté', 'côte', false],
    ['cote', 'côté', true],
    ['cote', 'côte', true],
    ['côte', 'COTE', true],
    ['sûr', 'sur', false],
    ['sur', 'sûr', true],
    ['sûr', 'SUR', true],
    ['pêche', 'péché', false],
    ['péché', 'pêche', false],
    ['peche', 'pêche', true],
    ['pêche', 'peche', true],
    ['où', 'ou', false],
    ['à', 'a', false],
    ['à', 'A', true],
    ['avoir', 'à', false],
    ['dû', 'du', false],
    ['du', 'dû', true],
    ['mûr', 'mur', false],
    ['tâche', 'tache', false],
    ['jeûne', 'jeune', false],
    ['maïs', 'mais', false],
    ['élève', 'élevé', false],
    ['élever', 'élève', true],
    ['marché', 'marche', false],
    ['marcher', 'marché', true],
    ['né', 'ne', false],
    ['connaitre', 'connaître', true],
    ['évènement', 'événement', true],
    ['arrive', 'arrivé', true],
  ])('%s in %s: %s', (query, text, found) => {
    expect(meets(query, text)).toBe(found)
  })
})

test.each([
  ['être', 'été', true],
  ['été', 'sera', false],
  ['voir', 'vue', true],
  ['vue', 'voir', false],
  ['partir', 'parti', true],
  ['suis', 'être', true],
  ['suivre', 'suis', false],
])('a form of two words: %s in %s: %s', (query, text, found) => {
  expect(meets(query, text)).toBe(found)
})

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ']
const ENDINGS = [
  '',
  'é',
  'ée',
  'ées',
  'ière',
  'èrent',
  'ent',
  'ons',
  'ité',
  'âmes',
  'ements',
  'trice',
  'aux',
  'eux',
  'issait',
]
const frenchWord = fc
  .tuple(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 8 }), fc.constantFrom(...ENDINGS))
  .map(([stem, ending]) => stem + ending)

test('a query without accents, or in capitals, finds the accented word; so does an accented query the capitals', () => {
  fc.assert(
    fc.property(frenchWord, (word) => {
      expect(meets(fold(word), word)).toBe(true)
      expect(meets(word.toUpperCase(), word)).toBe(true)
      expect(meets(word, fold(word).toUpperCase())).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('a mark that stands alone is a term of its own, not an empty one', () => {
  expect(french.terms('\u1DC0')).toEqual(['\u1DC0'])
})

test('any word has a term, and a query finds the word itself', () => {
  fc.assert(
    fc.property(fc.oneof(frenchWord, fc.string({ unit: 'grapheme', minLength: 1 })), (word) => {
      expect(meets(word, word)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
