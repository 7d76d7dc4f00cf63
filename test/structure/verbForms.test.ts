import { expect, test } from 'vitest'
import { unaccented, VerbForms } from '../../src/structure/verbForms.js'
import { conjugate } from './conjugate.js'

const VERBS = (
  'parler lancer juger céder alléguer appeler grommeler employer essayer envoyer créer avertir haïr répartir sentir tenir ' +
  'répondre prendre interrompre craindre connaître naître dire contredire lire faire vouloir pouvoir devoir falloir aller être avoir'
).split(' ')
const FORMS = VERBS.map((infinitive) => conjugate(infinitive).map(({ form }) => form))

test('each form is found, by its spelling and without its accents', () => {
  const forms = new VerbForms(VERBS)
  FORMS.forEach((known, verb) => {
    for (const form of known)
      for (const word of [form, unaccented(form)])
        expect(forms.find(word)).toContainEqual(expect.objectContaining({ form, verb }))
  })
})

test('nothing is found that is no form of its verb, or that other letters make', () => {
  const forms = new VerbForms(VERBS)
  for (const word of new Set([...FORMS.flat(), 'maison', 'jugions', 'lanceons', 'ant', 'é', 'a', '', '__proto__']))
    for (const { form, verb } of forms.find(word)) {
      expect(FORMS[verb]).toContain(form)
      expect(unaccented(form)).toBe(unaccented(word))
    }
})
