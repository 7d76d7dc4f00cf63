import { BE, HAVE } from './functionWords.js'
import { VerbForms } from './verbForms.js'

/**
 * The verbs that French texts use most and that report nothing, so that a clause is known by its verb. Not in it: the
 * verbs of saying, which have a lexicon of their own, and verbs whose usual forms are nouns as well.
 */
const FREQUENT =
  'aller venir devenir revenir tenir obtenir appartenir pouvoir devoir savoir vouloir falloir voir recevoir mettre permettre commettre remettre prendre apprendre comprendre surprendre rendre vendre attendre entendre descendre perdre mordre mettre battre vivre suivre faire laisser passer rester arriver partir sortir entrer rentrer monter tomber mourir naître donner porter trouver garder regarder tirer jouer aimer aider chercher changer marcher travailler utiliser gagner payer manger acheter vendre produire conduire construire détruire réduire traduire créer ouvrir couvrir découvrir offrir souffrir courir finir choisir réussir agir remplir subir saisir établir fournir réunir punir sentir servir dormir fuir lever lancer mener amener emmener jeter tourner retourner quitter oublier toucher tuer sauver frapper casser brûler éviter empêcher obliger forcer défendre protéger représenter constituer contenir compter coûter durer exister suffire sembler paraître apparaître disparaître connaître croître craindre atteindre peindre éteindre joindre rejoindre rire boire lire écrire croire plaire taire asseoir valoir pleuvoir décider essayer réussir permettre signer voter élire diriger gouverner engager imposer limiter augmenter diminuer développer améliorer renforcer mériter manquer risquer continuer commencer arrêter cesser terminer achever accepter refuser respecter intervenir participer concerner correspondre dépendre disposer figurer ressembler situer trembler briller pousser poser placer installer fermer cacher montrer révéler prouver témoigner signifier tuer naître régner envoyer parler penser rêver espérer souhaiter désirer préférer détester adorer pleurer sourire trahir mentir vaincre convaincre combattre lutter résister céder subsister survivre grandir vieillir rougir pâlir bondir vivre habiter demeurer loger nourrir soigner guérir tromper punir juger condamner enfermer libérer échapper sauter voler nager glisser grimper traverser dépasser avancer reculer approcher éloigner emporter apporter rapporter ramener promettre permettre transformer remplacer réparer préparer organiser'

/** Forms that are nouns, adjectives or adverbs at least as often: no sign of a clause by themselves. */
const AMBIGUOUS = new Set(
  'tout place places force forces marche marches porte portes garde gardes aide aides attaque compte comptes charge joue joues montre montres cache casse tour vote votes limite limites manque risque risques lance lances mène voile voler être avoir devoir pouvoir savoir suite mort morte morts mortes fait faits vie vis vit vous livre sens sort sorts sauve sous sur tire pousse pose lutte rêve rêves pleure cours court courte courts part parts vers règne signe signes trouble dispose cesse juge juges ferme fermes lève lit lits ris rit doute peine passe passes reste restes change lie vient content couvent président négligent excellent différent équivalent noie suis dans avions portions notions attentions actions inventions rations affections données produit produits conduit réduit dit écrit écrits vue vues vu venu venue tenue prises prise pris mise mises mis offre offres souffle soigne envoie travaille bout bus tus tu tue lus plus plut plaie crus cru crue crues dû due due nés née né été étés avance demeure témoigne espère force trouve adore représente sauvage figure ressemble essaie essaye contiens organise prépare rapporte ramène échappe apporte traverse glisse habite nourrit vole volé signé'.split(
    ' ',
  ),
)

/** Present forms of the list above that are seldom anything but a verb after all. */
const SURE = new Set(
  'vient vit trouve représente ressemble prépare rapporte échappe apporte traverse habite mène dispose espère'.split(
    ' ',
  ),
)

/** Ends of finite forms, whatever the verb. `-ait`, `-ent` and short words are left to the lists. */
const ENDINGS =
  /(?:[^aeiou]aient|[^aeiouy]èrent|[^aeou](?:eront|iront|drons|erons|erez|erait|eraient|irait|iraient|rait|raient)|[^aeiou]issent|[^aeiou]issait|[^t]îmes|âmes|[^aeioul]ions|[cdglmnprtuv]ait|[bcdfglmnprtuv]era|[^aeiou]iraient|[bcdflmnprtv]ira)$/
/** The last letters of those ends. */
const LAST = /[astz]$/
/** Nouns, adjectives and adverbs with such an end. */
const NOT_FINITE =
  /(?:portrait|souhait|attrait|extrait|retrait|parfait|trait|bienfait|forfait|méfait|lait|abstrait|distrait|imparfait|satisfait|surfait|plait|relais|fait|opéra|caméra|phrenait|choléra|[st]ions|llions|gnions|camions|millions|lions|pions|espions|champions|fusions|avions|unions|opinions|régions|religions|réunions|scorpions|légions|communions)$/

const ALWAYS = new Set([...HAVE.split(' '), ...BE.split(' '), "c'est", ...SURE])

let forms: VerbForms | undefined

function isFrequent(word: string): boolean {
  forms ??= new VerbForms([...new Set(FREQUENT.split(' '))])
  return forms.find(word).some(({ form, ending }) => form === word && ending.mood === 'finite')
}

/**
 * Whether a word, in small letters, is most likely the finite verb of a clause.
 *
 * A word that may be a noun as well (`marche`, `porte`) is not; an unknown one is judged by its end (`-aient`).
 *
 * @example
 * ['partira', 'marchaient', 'porte', 'opéra'].map(finiteForm) // => [true, true, false, false]
 */
export function finiteForm(word: string): boolean {
  if (ALWAYS.has(word)) return true
  if (AMBIGUOUS.has(word)) return false
  if (isFrequent(word)) return true
  return word.length > 4 && LAST.test(word) && ENDINGS.test(word) && !NOT_FINITE.test(word)
}
