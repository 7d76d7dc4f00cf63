import { expect, test } from 'vitest'
import { conjugate } from './conjugate.js'

// Forms that the tables of school grammar give; one row per peculiarity.
test.each([
  ['parler', 'parle parlent parla parlèrent parlera parlât parlé parlées parlant'],
  ['lancer', 'lança lançait lancions lançant lancera'],
  ['juger', 'jugea jugeait jugions jugeant jugera'],
  ['lever', 'lève levons lèvera'],
  ['céder', 'cède cédons cédera cèdera'],
  ['alléguer', 'allègue alléguait alléguera'],
  ['intégrer', 'intègre intégrait'],
  ['marteler', 'martèle martela martèlera'],
  ['appeler', 'appelle appelait appellera'],
  ['rejeter', 'rejette rejetait rejettera'],
  ['grommeler', 'grommelle grommèle grommelait'],
  ['employer', 'emploie employait emploiera'],
  ['essayer', 'essaie essaye essayait'],
  ['envoyer', 'envoie envoya enverra'],
  ['dépêcher', 'dépêche dépêchent'],
  ['avertir', 'avertit avertissent avertissait avertira averti avertie'],
  ['haïr', 'hait haïssent haï'],
  ['mentir', 'ment mentait mentit menti'],
  ['répartir', 'répartissent'],
  ['souffrir', 'souffre souffrent souffrit souffert'],
  ['convenir', 'convient conviennent convint convinrent conviendra convenu'],
  ['soutenir', 'soutient soutint soutînmes soutiendra soutenue'],
  ['répondre', 'répond répondent répondit répondra répondu répondant'],
  ['prendre', 'prend prennent prit prirent pris prises'],
  ['admettre', 'admet admettent admit admirent admis'],
  ['interrompre', 'interrompt interrompit interrompu'],
  ['conclure', 'conclut concluent conclu'],
  ['inclure', 'inclut inclus'],
  ['craindre', 'craint craignent craignit craignant'],
  ['convaincre', 'convainc convainquent convaincu'],
  ['poursuivre', 'poursuit poursuivit poursuivi'],
  ['reconnaître', 'reconnaît reconnaissent reconnut reconnu'],
  ['naître', 'naît naquit né née'],
  ['dire', 'dis dit disons dites disent disait dirent dît dira dise dites dits'],
  ['contredire', 'contredisez contredit'],
  ['maudire', 'maudissent maudit'],
  ['écrire', 'écrit écrivent écrivit écrite'],
  ['lire', 'lit lisent lut lurent lu'],
  ['sourire', 'sourit souriait souriant souri'],
  ['traduire', 'traduit traduisit'],
  ['croire', 'croit croient croyait crut cru'],
  ['faire', 'fait faisons faites font faisait fit firent fera fasse fassions'],
  ['taire', 'tait taisait tut tu'],
  ['vouloir', 'veut veulent voulut voudra veuille voulions'],
  ['pouvoir', 'peut peuvent put pourra puisse puissions'],
  ['savoir', 'sait sut saura sachant sachions'],
  ['devoir', 'doit doivent dut devra dû due'],
  ['voir', 'voit voient vit verra vu'],
  ['prévoir', 'prévoit prévoira prévu'],
  ['recevoir', 'reçoit recevait reçut'],
  ['émouvoir', 'émeut émurent ému'],
  ['aller', 'va vont allait alla allèrent ira aille allé'],
  ['être', 'est sommes êtes sont était fut furent sera soit étant été'],
  ['avoir', 'a ont avait eut aura ait ayant eu'],
])('%s', (infinitive, forms) => {
  const known = conjugate(infinitive).map(({ form }) => form)
  expect(known).toEqual(expect.arrayContaining([infinitive, ...forms.split(' ')]))
})

// What a rule must not make.
test.each([
  ['dire', 'disez'],
  ['marteler', 'martelle'],
  ['appeler', 'appèle'],
  ['avertir', 'avertent'],
  ['emballer', 'emva'],
  ['connaître', 'connaquit'],
  ['parler', 'pàrle'],
])('%s is never %s', (infinitive, form) => {
  expect(conjugate(infinitive).map((one) => one.form)).not.toContain(form)
})

test('a form tells person, number and gender', () => {
  const one = (infinitive: string, form: string) => conjugate(infinitive).filter((verb) => verb.form === form)
  expect(one('dire', 'disent')).toContainEqual({ form: 'disent', mood: 'finite', person: 3, plural: true })
  expect(one('dire', 'dîmes')).toEqual([{ form: 'dîmes', mood: 'finite', person: 1, plural: true }])
  expect(one('réjouir', 'réjouie')).toEqual([{ form: 'réjouie', mood: 'participle', feminine: true, plural: false }])
  expect(one('lancer', 'lançant')).toEqual([{ form: 'lançant', mood: 'gerund' }])
})
