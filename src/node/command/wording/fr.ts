import { type ErrorCode, type GuillemetError, messageOf } from '../../../text/error.js'
import type { Prebuilt } from '../../prebuild.js'
import type { ReadRule } from '../../read/report.js'
import type { Inspection } from '../inspection.js'
import type { Reason } from '../wordReasons.js'
import type { English } from './en.js'

const number = (count: number): string => count.toLocaleString('fr')
/** 1 is singular, and so is 0. */
const counted = (count: number, ...words: readonly string[]): string =>
  `${number(count)} ${words.map((word) => (count < 2 ? word : `${word}s`)).join(' ')}`
const size = (bytes: number): string =>
  bytes < 1e6 ? `${number(Math.ceil(bytes / 1000))} ko` : `${number(Math.round(bytes / 1e5) / 10)} Mo`
const seconds = (time: number): string =>
  time < 90 ? `${Math.ceil(time)} s` : `${Math.floor(time / 60)} min ${Math.floor(time % 60)} s`
const percent = (share: number): string => `${Math.floor(share * 100)} %`
const hint = (command: string): string => `Voir « guillemet ${command} --help ».`

const HELP = `guillemet : recherche plein texte pour la prose française

  guillemet build <fichiers, dossiers ou motifs>… -o <index>   construire un index
  guillemet search <index> [<mots>]                            y chercher ; sans mots, pendant la frappe
  guillemet speakers <index> [<mots>]                          qui est cité, et combien de fois
  guillemet inspect <index>                                    ce qu’il contient
  guillemet quotes <fichiers, dossiers ou motifs>…             les citations de fichiers, avec leurs auteurs
  guillemet analyze [<texte>]                                  ce que devient un texte, et pourquoi

  guillemet <commande> --help   ses options, et des exemples
  --lang en|fr                  la langue des messages (sinon celle de LC_ALL, LC_MESSAGES ou LANG)
  --help, --version

Exemples
  guillemet build articles -o index.guillemet
  guillemet search index.guillemet "lignes rouges" --quotes --speaker Stoltenberg

Codes de sortie : 0 réussi, 1 échoué, 2 mal appelé, 130 interrompu (Ctrl-C), 143 arrêté.
Couleurs : dans un terminal ; NO_COLOR=1 pour aucune, FORCE_COLOR=1 pour partout.
`

const HELPS: Readonly<Record<string, string>> = {
  build: `guillemet build <fichiers, dossiers ou motifs>… -o <index>

Lit des fichiers et en écrit un index. L’ancien index est remplacé tout entier ou, si quelque chose échoue, pas du tout. Les fichiers
qui n’ont pas changé depuis la dernière fois ne sont pas relus.

  -o, --output <index>    le fichier à écrire ; en JSON si son nom finit par .json
  --base-url <url>        où sont les articles sur le Web : leurs adresses vont dans l’index
  --texts <lieu>          où vont les textes : inside (dedans, par défaut), apart (un fichier à côté), none (nulle part)
  --no-postings           les articles seuls : un fichier plus petit, qui est indexé chaque fois qu’il s’ouvre
  --gzip                  compresser l’index
  --json                  écrire du JSON, quel que soit le nom
  --newline <règle>       ce qu’est un retour à la ligne simple : paragraph, space ou auto (par défaut)
  --no-quotes             ne pas chercher de citations
  --full                  relire tous les fichiers
  --strict                échouer si un fichier est illisible, au lieu de l’écarter
  --stats                 dire ce que contient l’index
  --watch                 reconstruire dès qu’un fichier change, jusqu’à Ctrl-C

Exemples
  guillemet build articles -o public/index.guillemet
  guillemet build 'content/**/*.md' '!content/brouillons' -o index.json --base-url https://example.org/
  guillemet build articles -o index.guillemet --watch
`,
  search: `guillemet search <index> [<mots>]

Cherche dans un index. Sans mots, ni personne, ni emploi, ni condition, ni facettes, il cherche pendant la frappe, dans un terminal.

  --quotes                des citations au lieu de paragraphes
  --paragraphs            des paragraphes sans leurs citations
  --speaker <nom>         seulement ce que cette personne a dit
  --use <emploi>          seulement speech (paroles), ou seulement mention
  --and                   tous les mots, et non l’un d’eux
  --where <condition>     seulement les articles dont la méta est telle : section=sport,culture ou date>=2024 ou author ; répétable
  --facets <noms>         comptes par speaker, use ou clé de la méta, séparés par des virgules
  --sort <clé>[:desc]     par une clé de la méta, et non par score
  --per-article <n>       au plus n résultats d’un même article
  --scope <portée>        des citations : context (par défaut), ou quote pour les seuls mots entre les guillemets
  --accents <quoi>        rank (par défaut), exact ou ignore
  --prefix <lesquels>     les mots valent pour tous ceux qui commencent ainsi : last (le dernier) ou all (tous)
  --no-correct            ne pas corriger les mots mal écrits
  --limit <n>             au plus n résultats (10)
  --offset <n>            sans les n meilleurs
  --json                  en JSON

Exemples
  guillemet search index.guillemet
  guillemet search index.guillemet '"lignes rouges" SAUF missiles' --limit 3
  guillemet search index.guillemet frappes --quotes --speaker Stoltenberg --where 'date>=2024'
`,
  speakers: `guillemet speakers <index> [<mots>]

Qui est cité, et combien de fois ; avec des mots, dans les citations qui y répondent.

  --where <condition>   seulement les articles dont la méta est telle, comme pour search
  --limit <n>           au plus n (tous)
  --offset <n>          sans les n premiers
  --json                en JSON

Exemples
  guillemet speakers index.guillemet --limit 20
  guillemet speakers index.guillemet "lignes rouges"
`,
  inspect: `guillemet inspect <index>

Ce que contient un index : articles, paragraphes, citations, octets par section, analyseur, mots et personnes les plus fréquents.

  --limit <n>   tant de mots et de personnes (10)
  --json        en JSON

Exemples
  guillemet inspect index.guillemet
  guillemet inspect index.guillemet --json
`,
  quotes: `guillemet quotes <fichiers, dossiers ou motifs>…

Les citations de fichiers, avec leurs auteurs.

  --format <format>    table (par défaut), json ou csv ; --json et --csv en bref
  --use <emploi>       seulement speech (paroles), ou seulement mention
  --newline <règle>    ce qu’est un retour à la ligne simple : paragraph, space ou auto (par défaut)
  --strict             échouer si un fichier est illisible, au lieu de l’écarter

Exemples
  guillemet quotes article.md
  guillemet quotes 'articles/**/*.md' --use speech --csv > citations.csv
`,
  analyze: `guillemet analyze [<texte>]

Ce que devient un texte, ou ce qu’apporte l’entrée standard : ses mots, leurs termes, ses citations, et pourquoi.

  --query   comme une requête les a : ce qui est cherché
  --json    en JSON

Exemples
  guillemet analyze "les yeux des étudiant·e·s"
  guillemet analyze < article.txt
`,
}

/** What happened, before the details, which are in English. */
const ERRORS: Readonly<Partial<Record<ErrorCode, string>>> = {
  'bad-option': 'Une option n’est pas comme il faut.',
  'bad-query': 'La requête n’est pas comme il faut.',
  'duplicate-id': 'Deux articles ont le même identifiant.',
  'unknown-id': 'L’index n’a pas cet article.',
  'not-a-snapshot': 'Ce n’est pas un index guillemet, ou il est abîmé. Reconstruisez-le avec « guillemet build ».',
  'snapshot-version':
    'Cet index a été écrit par une autre version de guillemet. Reconstruisez-le avec « guillemet build ».',
  'snapshot-analyzer': 'Cet index a été construit avec un autre analyseur.',
  'no-files': 'Il n’y a là aucun fichier à lire. Vérifiez le chemin.',
  'unreadable-file': 'Un fichier est illisible.',
  'unwritable-file': 'L’index n’a pas pu être écrit. L’ancien est resté tel quel.',
}

const detailed = ({ code, message }: GuillemetError): string =>
  ERRORS[code] === undefined ? message : `${ERRORS[code]} (${message})`

/** What is wrong with a file, before the details, which are in English. */
const RULES: Readonly<Record<ReadRule, string>> = {
  'unreadable-file': 'illisible',
  'unknown-format': 'format inconnu',
  'no-match': 'aucun fichier ne correspond',
  'binary-file': 'ce n’est pas du texte',
  encoding: 'ce n’est pas de l’UTF-8',
  'front-matter': 'en-tête YAML mal formé',
  'reserved-meta': 'clé réservée',
  xml: 'XML mal formé',
  excess: 'plus qu’il n’en est lu',
  'json-line': 'cette ligne n’est pas un article',
  'unknown-speaker': 'personne inconnue',
  'duplicate-id': 'identifiant déjà pris',
  'bad-article': 'aucun article ne s’en laisse tirer',
}

/** What the command says in French. */
export const fr: English = {
  help: HELP,
  helps: HELPS,
  number,
  size,
  percent,

  failure: (message) => `guillemet : ${message}`,
  error: detailed,
  interrupted: 'interrompu.',
  unknownLanguage: (language, languages) => `« --lang » attend ${languages.join(' ou ')}, et non « ${language} ».`,
  unknownCommand: (name, names) =>
    `Il n’y a pas de commande « ${name} », mais ${names.join(', ')}. Voir « guillemet --help ».`,
  commandFirst: (option) => `Une commande doit précéder « ${option} ». Voir « guillemet --help ».`,
  unknownOption: (option, names) =>
    `Il n’y a pas ici d’option « ${option} », mais ${names.map((name) => `--${name}`).join(', ')}.`,
  noValue: (option) => `« ${option} » ne prend pas de valeur.`,
  valueMissing: (option) =>
    `« ${option} » attend une valeur. Si elle commence par un tiret, elle s’écrit « ${option}=… ».`,
  notNumber: (option, value) => `« ${option} » attend un nombre entier à partir de 0, et non « ${value} ».`,
  notAmong: (option, value, choices) => `« ${option} » attend ${choices.join(' ou ')}, et non « ${value} ».`,
  eitherOr: (one, other) => `« ${one} » ou « ${other} », mais pas les deux.`,
  badCondition: (text) =>
    `« --where » attend une condition comme section=sport, date>=2024 ou author, et non « ${text} ».`,
  badSort: (text) => `« --sort » attend une clé de la méta, comme date ou date:desc, et non « ${text} ».`,
  filesMissing: (command) => `« ${command} » attend des fichiers, des dossiers ou des motifs. ${hint(command)}`,
  outputMissing: 'La commande « build » attend un fichier à écrire : « -o index.guillemet ».',
  indexMissing: (command) => `« ${command} » attend un index. ${hint(command)}`,
  wordsMissing: `« search » attend des mots, une personne ou un emploi, à moins que quelqu’un ne les tape dans un terminal. ${hint('search')}`,
  textMissing: `« analyze » attend un texte, en argument ou sur l’entrée standard. ${hint('analyze')}`,
  noIndex: (path, cause) =>
    `L’index « ${path} » est illisible : ${messageOf(cause)}. Construisez-le d’abord : « guillemet build <dossier> -o ${path} ».`,
  badIndex: (path, error) => `« ${path} » ne s’ouvre pas. ${detailed(error)}`,

  filesDone: (files, of) => `${number(files)} sur ${counted(of, 'fichier')}`,
  speed: (perSecond) =>
    `${perSecond.toLocaleString('fr', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} Mo/s`,
  timeLeft: (time) => `encore ${seconds(time)}`,
  built: ({ articles, paragraphs, quotes, bytes, unchanged, skipped }: Prebuilt) =>
    [
      counted(articles, 'article'),
      counted(paragraphs, 'paragraphe'),
      counted(quotes, 'citation'),
      size(bytes),
      ...(unchanged > 0 ? [counted(unchanged, 'fichier', 'inchangé')] : []),
      ...(skipped > 0 ? [counted(skipped, 'fichier', 'écarté')] : []),
    ].join(', '),
  fileProblem: (place, { rule, reason, isLeftOut }) =>
    `${place} : ${isLeftOut ? 'écarté, ' : ''}${RULES[rule]} (${reason})`,
  watching: 'En attente de changements. Ctrl-C pour finir.',

  results: (total, shown, query) => {
    if (total === 0) return query.trim() === '' ? 'Aucun résultat.' : `Aucun résultat pour « ${query} ».`
    return shown < total
      ? `${counted(total, 'résultat')}, dont ${number(shown)} ici.`
      : `${counted(total, 'résultat')}.`
  },
  corrected: (from, to) => `Résultats pour « ${to} » au lieu de « ${from} »`,
  nobody: 'Personne n’est cité par son nom.',
  kind: (kind) => (kind === 'quotes' ? 'citations' : 'paragraphes'),
  bySpeaker: (name) => (name === undefined ? 'qui que ce soit qui parle' : `dit par ${name}`),
  speakers: (names) => `Cités : ${names}`,
  keys: '↑↓ choisir · Entrée afficher · Tab paragraphes ou citations · Ctrl-N personne suivante · Échap finir',

  format: ({ format, gzip, version, texts, postings, analyzer }: Inspection) =>
    `${format === 'json' ? 'JSON' : 'compact'}${gzip ? ', gzip' : ''}, version ${version}, textes ${PLACES[texts]}, ${postings ? '' : 'sans index des mots, '}analyseur ${analyzer}`,
  contents: ({ articles, paragraphs, quotes }: Inspection) =>
    [counted(articles, 'article'), counted(paragraphs, 'paragraphe'), counted(quotes, 'citation')].join(', '),
  vocabulary: (words, terms) => `${counted(words, 'mot')}, ${counted(terms, 'terme')}`,
  bytesBySection: 'Octets par section, en compact',
  topWords: 'Mots les plus fréquents, en paragraphes',
  topSpeakers: 'Les plus cités',

  quoteColumns: ['article', 'ligne', 'personne', 'verbe', 'citation'],
  quotesFound: (count) => `${counted(count, 'citation')}.`,

  analysisColumns: ['mot', 'lu', 'termes', 'pourquoi'],
  attributionColumns: ['personne', 'verbe', 'pourquoi', 'citation'],
  rule: (how, confidence) => `règle ${how}${confidence === undefined ? '' : `, sûre à ${percent(confidence)}`}`,
  uses: { speech: 'paroles, personne de trouvé', mention: 'mention' },
  reasons: {
    elided: 'article ou pronom élidé laissé de côté',
    compound: 'mot composé, ses parties aussi',
    part: 'partie d’un mot composé',
    reading: 'l’une de plusieurs lectures',
    form: 'lu autrement qu’il n’est écrit',
    folded: 'capitales et accents effacés',
    accent: 'son accent le distingue d’un autre mot',
    irregular: 'forme irrégulière, d’après une table',
    stemmed: 'terminaison ôtée',
    stop: 'ne pèse rien dans une requête qui a d’autres mots',
  } satisfies Record<Reason, string>,
}

const PLACES: Readonly<Record<Inspection['texts'], string>> = {
  inside: 'dedans',
  apart: 'à part',
  none: 'absents',
}
