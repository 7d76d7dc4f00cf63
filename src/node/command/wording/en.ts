import { type GuillemetError, messageOf } from '../../../text/error.js'
import type { Prebuilt } from '../../prebuild.js'
import type { FileProblem } from '../fileProblem.js'
import type { Inspection } from '../inspection.js'
import type { Reason } from '../wordReasons.js'

const number = (count: number): string => count.toLocaleString('en')
const counted = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`
const size = (bytes: number): string =>
  bytes < 1e6 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(Math.round(bytes / 1e5) / 10)} MB`
const seconds = (time: number): string =>
  time < 90 ? `${Math.ceil(time)} s` : `${Math.floor(time / 60)} min ${Math.floor(time % 60)} s`
const percent = (share: number): string => `${Math.floor(share * 100)}%`
const hint = (command: string): string => `See \`guillemet ${command} --help\`.`

const HELP = `guillemet: full-text search for French prose

  guillemet build <files, folders or patterns>… -o <index>   make an index
  guillemet search <index> [<words>]                         search it; without words, while you type
  guillemet speakers <index> [<words>]                       who is quoted, and how often
  guillemet inspect <index>                                  what is in it
  guillemet quotes <files, folders or patterns>…             the quotes of files, with their speakers
  guillemet analyze [<text>]                                 what becomes of a text, and why

  guillemet <command> --help   its options, and examples
  --lang en|fr                 the language of messages (else that of LC_ALL, LC_MESSAGES or LANG)
  --help, --version

Examples
  guillemet build articles -o index.guillemet
  guillemet search index.guillemet "lignes rouges" --quotes --speaker Stoltenberg

Exit codes: 0 done, 1 failed, 2 wrongly called, 130 interrupted (Ctrl-C), 143 terminated.
Colours: on terminals; NO_COLOR=1 for none, FORCE_COLOR=1 everywhere.
`

const HELPS: Readonly<Record<string, string>> = {
  build: `guillemet build <files, folders or patterns>… -o <index>

Reads files and writes an index of them. The old index is replaced as a whole or, if anything fails, not at all. Files that have not
changed since the last time are not read again.

  -o, --output <index>   the file to write; as JSON if its name ends in .json
  --base-url <url>       where the articles are on the web: their addresses go into the index
  --texts <place>        where the texts go: inside (default), apart (a file beside the index), none
  --no-postings          the articles alone: a smaller file, which is indexed whenever it is opened
  --gzip                 gzip the index
  --json                 write JSON, whatever the name
  --newline <policy>     what a single line break is: paragraph, space or auto (default)
  --no-quotes            do not look for quotes
  --full                 read all files again
  --strict               fail where a file cannot be read, instead of leaving it out
  --stats                say what is in the index
  --watch                build again whenever a file changes, until Ctrl-C

Examples
  guillemet build articles -o public/index.guillemet
  guillemet build 'content/**/*.md' '!content/drafts' -o index.json --base-url https://example.org/
  guillemet build articles -o index.guillemet --watch
`,
  search: `guillemet search <index> [<words>]

Searches an index. Without words, speaker, use, where or facets it searches while you type, if it has a terminal.

  --quotes              quotes instead of paragraphs
  --paragraphs          paragraphs without their quotes
  --speaker <name>      only what this person said
  --use <use>           only speech, or only mention
  --and                 all of the words, not any
  --where <condition>   only articles whose meta is so: section=sport,culture or date>=2024 or author; may be repeated
  --facets <names>      counts by speaker, use or keys of the meta, parted by commas
  --sort <key>[:desc]   by a key of the meta, not by score
  --per-article <n>     at most n hits of one article
  --scope <scope>       of quotes: context (default), or quote for words inside the marks alone
  --accents <what>      rank (default), exact or ignore
  --prefix <which>      words stand for all that begin so: last, or all
  --no-correct          do not correct misspelt words
  --limit <n>           at most n hits (10)
  --offset <n>          leave out the n best
  --json                as JSON

Examples
  guillemet search index.guillemet
  guillemet search index.guillemet '"lignes rouges" SAUF missiles' --limit 3
  guillemet search index.guillemet frappes --quotes --speaker Stoltenberg --where 'date>=2024'
`,
  speakers: `guillemet speakers <index> [<words>]

Who is quoted, and how often; with words, in quotes that answer them.

  --where <condition>   only articles whose meta is so, as for search
  --limit <n>           at most n (all)
  --offset <n>          leave out the first n
  --json                as JSON

Examples
  guillemet speakers index.guillemet --limit 20
  guillemet speakers index.guillemet "lignes rouges"
`,
  inspect: `guillemet inspect <index>

What is in an index: articles, paragraphs, quotes, bytes by section, analyzer, commonest words and speakers.

  --limit <n>   so many words and speakers (10)
  --json        as JSON

Examples
  guillemet inspect index.guillemet
  guillemet inspect index.guillemet --json
`,
  quotes: `guillemet quotes <files, folders or patterns>…

The quotes of files, with their speakers.

  --format <format>    table (default), json or csv; --json and --csv for short
  --use <use>          only speech, or only mention
  --newline <policy>   what a single line break is: paragraph, space or auto (default)
  --strict             fail where a file cannot be read, instead of leaving it out

Examples
  guillemet quotes article.md
  guillemet quotes 'articles/**/*.md' --use speech --csv > quotes.csv
`,
  analyze: `guillemet analyze [<text>]

What becomes of a text, or of what the standard input brings: its words, their terms, its quotes, and why.

  --query   as a query has them: what is looked for
  --json    as JSON

Examples
  guillemet analyze "les yeux des étudiant·e·s"
  guillemet analyze < article.txt
`,
}

/** What the command says in English, and the shape of what it says in any language. */
export const en = {
  help: HELP,
  helps: HELPS,
  number,
  size,
  percent,

  failure: (message: string): string => `guillemet: ${message}`,
  error: ({ message }: GuillemetError): string => message,
  interrupted: 'interrupted.',
  unknownLanguage: (language: string, languages: readonly string[]): string =>
    `Expected one of ${languages.join(', ')} after \`--lang\`, got \`${language}\`.`,
  unknownCommand: (name: string, names: readonly string[]): string =>
    `There is no command \`${name}\`. There are ${names.join(', ')}. See \`guillemet --help\`.`,
  commandFirst: (option: string): string => `Expected a command before \`${option}\`. See \`guillemet --help\`.`,
  unknownOption: (option: string, names: readonly string[]): string =>
    `There is no option \`${option}\` here. There are ${names.map((name) => `--${name}`).join(', ')}.`,
  noValue: (option: string): string => `\`${option}\` takes no value.`,
  valueMissing: (option: string): string =>
    `\`${option}\` needs a value. One that begins with - is written \`${option}=…\`.`,
  notNumber: (option: string, value: string): string =>
    `Expected a whole number from 0 after \`${option}\`, got \`${value}\`.`,
  notAmong: (option: string, value: string, choices: readonly string[]): string =>
    `Expected one of ${choices.join(', ')} after \`${option}\`, got \`${value}\`.`,
  eitherOr: (one: string, other: string): string => `Expected \`${one}\` or \`${other}\`, got both.`,
  badCondition: (text: string): string =>
    `Expected a condition like section=sport, date>=2024 or author after \`--where\`, got \`${text}\`.`,
  badSort: (text: string): string =>
    `Expected a key of the meta, such as date or date:desc, after \`--sort\`, got \`${text}\`.`,
  filesMissing: (command: string): string => `\`${command}\` needs files, folders or patterns. ${hint(command)}`,
  outputMissing: 'The command `build` needs a file to write: `-o index.guillemet`.',
  indexMissing: (command: string): string => `\`${command}\` needs an index. ${hint(command)}`,
  wordsMissing: `\`search\` needs words to look for, a speaker or a use, unless somebody types them on a terminal. ${hint('search')}`,
  textMissing: `\`analyze\` needs a text, as an argument or on its standard input. ${hint('analyze')}`,
  noIndex: (path: string, cause: unknown): string =>
    `Cannot read the index \`${path}\`: ${messageOf(cause)}. Build it first: \`guillemet build <folder> -o ${path}\`.`,
  badIndex: (path: string, { message }: GuillemetError): string => `Cannot open \`${path}\`. ${message}`,

  filesDone: (files: number, of: number): string => `${number(files)} of ${counted(of, 'file')}`,
  speed: (perSecond: number): string => `${perSecond.toFixed(1)} MB/s`,
  timeLeft: (time: number): string => `${seconds(time)} left`,
  built: ({ articles, paragraphs, quotes, bytes, unchanged, skipped }: Prebuilt): string =>
    [
      counted(articles, 'article'),
      counted(paragraphs, 'paragraph'),
      counted(quotes, 'quote'),
      size(bytes),
      ...(unchanged > 0 ? [`${counted(unchanged, 'file')} unchanged`] : []),
      ...(skipped > 0 ? [`${counted(skipped, 'file')} left out`] : []),
    ].join(', '),
  fileProblem: (place: string, { reason, isLeftOut }: FileProblem): string =>
    `${place}: ${isLeftOut ? 'left out. ' : ''}${reason}.`,
  watching: 'Watching for changes. Ctrl-C ends.',

  results: (total: number, shown: number, query: string): string => {
    if (total === 0) return query.trim() === '' ? 'No results.' : `No results for “${query}”.`
    return shown < total
      ? `${counted(total, 'result')}, ${number(shown)} of them here.`
      : `${counted(total, 'result')}.`
  },
  corrected: (from: string, to: string): string => `Results for “${to}” instead of “${from}”`,
  nobody: 'Nobody is quoted by name.',
  kind: (kind: 'search' | 'quotes'): string => (kind === 'quotes' ? 'quotes' : 'paragraphs'),
  bySpeaker: (name: string | undefined): string => (name === undefined ? 'whoever speaks' : `said by ${name}`),
  speakers: (names: string): string => `Quoted: ${names}`,
  keys: '↑↓ choose · Enter print · Tab paragraphs or quotes · Ctrl-N next speaker · Esc end',

  format: ({ format, gzip, version, texts, postings, analyzer }: Inspection): string =>
    `${format === 'json' ? 'JSON' : 'packed'}${gzip ? ', gzipped' : ''}, version ${version}, texts ${texts}, ${postings ? '' : 'no postings, '}analyzer ${analyzer}`,
  contents: ({ articles, paragraphs, quotes }: Inspection): string =>
    [counted(articles, 'article'), counted(paragraphs, 'paragraph'), counted(quotes, 'quote')].join(', '),
  vocabulary: (words: number, terms: number): string => `${counted(words, 'word')}, ${counted(terms, 'term')}`,
  bytesBySection: 'Bytes by section, packed',
  topWords: 'Commonest words, by paragraphs',
  topSpeakers: 'Most quoted',

  quoteColumns: ['article', 'line', 'speaker', 'verb', 'quote'],
  quotesFound: (count: number): string => `${counted(count, 'quote')}.`,

  analysisColumns: ['word', 'read as', 'terms', 'why'],
  attributionColumns: ['speaker', 'verb', 'why', 'quote'],
  rule: (how: string, confidence: number | undefined): string =>
    `rule ${how}${confidence === undefined ? '' : `, ${percent(confidence)} sure`}`,
  uses: { speech: 'speech, nobody found', mention: 'mention' },
  reasons: {
    elided: 'article or pronoun before it left out',
    compound: 'compound, its parts too',
    part: 'part of a compound',
    reading: 'one of several readings',
    form: 'read otherwise than written',
    folded: 'capitals and accents go',
    accent: 'told from another word by its accent',
    irregular: 'irregular form, by table',
    stemmed: 'ending taken off',
    stop: 'weighs nothing in a query beside other words',
  } satisfies Record<Reason, string>,
}

export type English = typeof en
