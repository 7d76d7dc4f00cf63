/**
 * The closed classes of French words, lower case, apostrophes straight. A word stands in every class that it may
 * belong to (`le` is a determiner and a clitic); what reads them decides by the neighbours.
 */
export const DETERMINERS =
  "le la l' les un une des du au aux ce cet cette ces son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos plusieurs certains certaines quelques chaque aucun aucune nul nulle divers diverses tout toute tous toutes deux trois quatre cinq six sept huit neuf dix quel quelle"

/** Determiners that tell gender and number. `l'`, `leur` and the possessives tell nothing about their owner. */
export const MASCULINE_DETERMINERS = 'le un du au ce cet aucun son mon ton nul certains tout tous'
export const FEMININE_DETERMINERS = 'la une cette aucune sa ma ta nulle certaines toute toutes'
export const PLURAL_DETERMINERS =
  'les des aux ces ses leurs mes tes nos vos plusieurs certains certaines quelques divers diverses tous toutes deux trois quatre cinq six sept huit neuf dix'

export const PREPOSITIONS =
  "à de d' du des au aux en dans par pour sur sous avec sans chez vers entre devant derrière depuis pendant après avant contre selon lors dès malgré durant auprès via outre parmi hors envers concernant suite face grâce quant jusqu'à jusqu' jusque jusqu'au jusqu'aux jusqu'en voici voilà près loin autour afin faute"

/** Subjects that stand before their verb. `nous` and `vous` may be objects as well. */
export const SUBJECT_PRONOUNS = "je j' tu il elle on nous vous ils elles"

/** What stands between a subject and its verb. */
export const CLITICS = "c' ce ç' ça cela ceci me m' te t' se s' le la l' les lui leur y en nous vous ne n'"

export const SUBORDINATORS =
  "que qu' qui quoi dont où quand lorsque lorsqu' si s' comme puisque puisqu' parce quoique quoiqu' tandis alors afin lequel laquelle lesquels lesquelles auquel auxquels duquel desquels"

export const COORDINATORS = 'et ou mais ni car or donc puis'

/** Adverbs that come between a verb and its subject or its participle; those in -ment are known by their end. */
export const ADVERBS =
  "ne n' pas plus jamais rien guère aussi ainsi alors encore déjà enfin ensuite puis bien mal mieux peu très trop tant assez presque surtout même toujours souvent parfois tout toutefois cependant pourtant néanmoins également notamment plutôt donc certes sans-doute peut-être d'abord hier demain aujourd'hui ici là là-bas désormais tôt tard vite volontiers bientôt auparavant autrefois jadis soudain tantôt dehors dedans ailleurs d'ailleurs partout quasi non oui seulement simplement"

/** Nouns in -ment that the press uses: any other word in -ment is read as an adverb. */
export const MENT_NOUNS =
  'gouvernement parlement département mouvement événement évènement moment document argument logement bâtiment appartement développement changement investissement financement fonctionnement règlement traitement jugement comportement établissement équipement enseignement médicament élément monument instrument aliment sentiment vêtement tempérament testament sacrement ornement serment complément supplément engagement licenciement recrutement renforcement désarmement armement avertissement remerciement consentement soulèvement rassemblement classement placement déplacement environnement entraînement lancement accompagnement affrontement abonnement acharnement aboutissement effondrement enlèvement isolement paiement versement prélèvement hébergement stationnement ralentissement allègement allongement aménagement avancement bombardement cantonnement châtiment chargement ciment commandement commencement compartiment croisement dénouement dépassement dérèglement détachement détournement dévouement embarquement emplacement emportement encadrement encouragement endettement épuisement étonnement fondement frottement gisement glissement groupement harcèlement inconvénient internement lotissement management manquement mécontentement ménagement mouvement parement peuplement piment prolongement raisonnement rapprochement rayonnement redressement régiment relèvement remaniement remboursement remplacement renouvellement renseignement rendement retournement retranchement rétablissement revirement segment soulagement supplément surpeuplement tassement tournement tremblement verrouillement virement'

/** Words that date what is said, with or without a determiner or preposition (`mardi`, `ce matin`, `en 2019`). */
export const TIMES =
  "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier avant-hier demain aujourd'hui matin matinée midi après-midi soir soirée nuit veille lendemain jour jours journée semaine semaines mois an ans année années week-end heure heures minute minutes instant moment fois été automne hiver printemps siècle"

/** Verbs that build the compound tenses and the passive. */
export const HAVE = 'a ai as avons avez ont avait avais avaient aura auront aurait auraient eut eurent ait aient eût'
export const BE =
  'est suis es sommes êtes sont était étais étaient sera seront serait seraient fut furent soit soient fût'

/** Adjectives that come before their noun, so that the noun is the next word. */
export const EARLY_ADJECTIVES =
  'premier première second seconde ancien ancienne anciens anciennes nouveau nouvel nouvelle nouveaux nouvelles jeune jeunes vieux vieil vieille vieilles grand grande grands grandes petit petite petits petites bon bonne gros grosse haut haute futur future actuel actuelle autre autres même mêmes célèbre brave pauvre cher chère dernier dernière derniers dernières ex double simple seul seule beau bel belle principal principale principaux propre fameux fameuse très plus vice numéro puissant puissante nombreux nombreuses tout toute'

/** Parts of names that are written small: `de Gaulle`, `van der Leyen`, `al-Sissi`. */
export const PARTICLES =
  "de d' du des la le l' les van von der den ter ten zu el al ben bin ibn abou di da do dos das della del y e"

export const CIVILITIES =
  'm m. mm mm. mme mme. mmes mlle mlles me mes dr dr. drs pr pr. prs mgr mr mr. mrs monsieur madame mademoiselle messieurs mesdames maître docteur professeur sir lord lady miss don doña dom sœur frère père mère oncle tante abbé abbesse saint sainte st ste cheikh'
export const MASCULINE_CIVILITIES =
  'm m. mm mm. mr mr. monsieur messieurs mgr sir lord don dom frère père oncle abbé saint st cheikh'
export const FEMININE_CIVILITIES =
  'mme mme. mmes mlle mlles mrs madame mademoiselle mesdames lady miss doña sœur mère tante abbesse sainte ste'
/** Civilities that end in a full stop which ends no sentence, and other abbreviations inside a sentence. */
export const ABBREVIATIONS =
  'm mm mme mmes mlle mlles me mr mrs dr drs pr prs mgr st ste cie jr sr av bd cf p pp n no art env ex etc vol chap éd col gén lt cap sgt adj max min tél réf dir op cit'
