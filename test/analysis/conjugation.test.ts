import { expect, test } from 'vitest'
import { french } from '../../src/analysis/analyzer.js'
import { conjugate } from '../structure/conjugate.js'

/** Verbs of every class of school grammar. */
const VERBS =
  'avoir être aller faire refaire pouvoir vouloir devoir savoir voir revoir prévoir venir devenir revenir parvenir ' +
  'intervenir tenir obtenir maintenir soutenir prendre comprendre apprendre mettre permettre promettre recevoir ' +
  'apercevoir dire contredire écrire décrire lire élire rire boire croire connaître reconnaître paraître disparaître ' +
  'naître vivre survivre suivre poursuivre craindre plaindre peindre atteindre éteindre joindre rejoindre conduire ' +
  'produire construire détruire cuire suffire plaire courir parcourir mourir acquérir conquérir ouvrir découvrir ' +
  'offrir souffrir sentir mentir partir sortir dormir servir revêtir fuir finir choisir réussir agir réagir unir obéir ' +
  'battre combattre rompre vaincre convaincre conclure résoudre valoir émouvoir rendre vendre perdre répondre attendre ' +
  'entrer oser parler aimer manger commencer appeler jeter acheter lever espérer considérer préférer payer employer ' +
  'envoyer nettoyer étudier oublier apprécier bénéficier admirer retirer créer jouer tuer embarrasser communiquer'

/**
 * Endings that are not to be found: the passé simple in -mes and -tes and the subjunctive in -ât, which no ending tells
 * without accents; *nous*, which looks like a plural; -iais, -iai, -ias, -iiez of the verbs in -ier; a few in -iez.
 */
const OTHER_ENDINGS = /[âîû]n?[mt]es$|ât$|[^r]ons$|iiez$|i(?:ais|ai|as)$|[ut]iez$|assiez$|éiez$/

/** Forms that are other words first. */
const OTHER_WORDS = new Set(
  (
    'a pue pues durent devant sus sue sues voie voies revue revues vins devins maintiens maintenant soutiens lit ris ' +
    'rit rît bois but bût bue bues crus cru crue crues vive vives suis crainte craintes plainte plaintes peigne ' +
    'peignes plus plu plue plues cours court courant parcours sens part partie parties sort sorte sortes combat combats ' +
    'entre entres entré entrés étudiant paient'
  ).split(' '),
)

const found = (form: string, infinitive: string): boolean => {
  const wanted = french.queryTerms(infinitive)
  return french.terms(form).some((term) => wanted.includes(term))
}

test.each(VERBS.split(' '))('%s', (infinitive) => {
  const missed = conjugate(infinitive)
    .map(({ form }) => form)
    .filter((form) => !found(form, infinitive) && !OTHER_ENDINGS.test(form) && !OTHER_WORDS.has(form))
  expect([...new Set(missed)]).toEqual([])
})

test.each([...OTHER_WORDS])('%s is another word', (form) => {
  const verbs = VERBS.split(' ').filter((infinitive) => conjugate(infinitive).some((other) => other.form === form))
  expect(verbs).not.toEqual([])
  expect(verbs.every((infinitive) => found(form, infinitive))).toBe(false)
})
