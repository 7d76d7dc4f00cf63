import { suffixes } from './suffixes.js'

// The Snowball stemmer for French, version 3: Copyright (c) 2001, Dr Martin Porter, and others (BSD-3-Clause, see
// NOTICE.md). Written after the description of the algorithm (snowballstem.org/algorithms/french/stemmer.html) and
// its definition in the Snowball language, `algorithms/french.sbl`.

/** By code unit of Latin-1: 1 for a vowel. The capitals I, U, Y and H of a marked word are consonants. */
const VOWEL = new Uint8Array(256)
for (const letter of 'aeiouyâàëéêèïîôûù') VOWEL[letter.charCodeAt(0)] = 1
/** `| 0` as there is no letter before or after the word, and a typed array is slow at NaN. */
const isVowel = (word: string, at: number): boolean => VOWEL[word.charCodeAt(at) | 0] === 1
/** False before the word as well: a position that must hold a consonant must exist. */
const isConsonant = (word: string, at: number): boolean => at >= 0 && at < word.length && !isVowel(word, at)

const MARKABLE = /[aeiouyâàëéêèïîôûù](?:[ui](?=[aeiouyâàëéêèïîôûù])|y)|qu|y(?=[aeiouyâàëéêèïîôûù])|[ëï]/

/**
 * The word with those u, i, y in capitals that are not vowels here, and ë and ï as He and Hi.
 *
 * @example
 * marked('quotidienne') // => 'qUotidienne'
 */
function marked(word: string): string {
  if (!MARKABLE.test(word)) return word
  let result = ''
  let capital = false
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at)
    const next = word.charAt(at + 1)
    const vowel: boolean = !capital && isVowel(word, at)
    result += capital ? letter.toUpperCase() : letter
    capital =
      (vowel && (next === 'y' || ((next === 'u' || next === 'i') && isVowel(word, at + 2)))) ||
      (letter === 'q' && next === 'u')
    if (!vowel) continue
    if (letter === 'ë') result = `${result.slice(0, -1)}He`
    else if (letter === 'ï') result = `${result.slice(0, -1)}Hi`
    else if (letter === 'y' && !capital && isVowel(word, at + 1)) result = `${result.slice(0, -1)}Y`
  }
  return result
}

const unmarked = (word: string): string =>
  /[IUYH]/.test(word)
    ? word.replace(/He|Hi|[IUYH]/g, (mark) =>
        mark === 'He' ? 'ë' : mark === 'Hi' ? 'ï' : mark === 'H' ? '' : mark.toLowerCase(),
      )
    : word

/** Where the region begins in which verb endings are sought. The word is marked, or has no u, i, y to mark. */
export function startOfRV(word: string): number {
  if (isVowel(word, 0) && isVowel(word, 1) && word.length > 2) return 3
  if (/^(?:par|col|tap|ni(?=[aeiouyâàëéêèïîôûù]))/.test(word)) return 3
  let at = 1
  while (at < word.length && !isVowel(word, at)) at++
  return Math.min(at + 1, word.length)
}

/** The end of the first consonant after a vowel, from `from` on; the end of the word where there is none. */
function afterSyllable(word: string, from: number): number {
  let at = from
  while (at < word.length && !isVowel(word, at)) at++
  while (at < word.length && isVowel(word, at)) at++
  return Math.min(at + 1, word.length)
}

/** Ends of nouns, adjectives and adverbs, by what is done with them: see `nominal`. */
const STANDARD = suffixes(
  'ance iqUe isme able iste eux ances iqUes ismes ables istes|atrice ateur ation atrices ateurs ations|logie logies|' +
    'usion ution usions utions|ence ences|ement ements|ité ités|if ive ifs ives|eaux|aux|oux|euse euses|' +
    'issement issements|amment|emment|ment ments',
)
const VERBAL_I = suffixes(
  'îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais ' +
    'issait issant issante issantes issants isse issent isses issez issiez issions issons it',
)
const VERBAL = suffixes(
  'ions|é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez eais|' +
    'âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions|ais aise aises',
)
const RESIDUAL = suffixes('ion|ier ière Ier Ière|e')
const DOUBLE = suffixes('enn onn ett ell eill')

/** A word on its way, and where the regions begin in which endings may be cut off. */
interface Regions {
  readonly rv: number
  readonly r1: number
  readonly r2: number
}

/** `word` without an ending, which lies in the region that begins at `region`; otherwise the word itself. */
function without(word: string, ending: string, region: number, put = '', otherwise = ending): string {
  const at = word.length - ending.length
  return word.endsWith(ending) ? word.slice(0, at) + (at >= region ? put : otherwise) : word
}

/** Without an ending where it lies in the region; where it does not, the ending becomes `otherwise`. */
const withoutOr = (word: string, ending: string, region: number, otherwise: string): string =>
  without(word, ending, region, '', otherwise)

/** The word without its ending of a noun or adjective; `undefined` if it has none that can go. */
function nominal(word: string, found: number, { rv, r1, r2 }: Regions): string | undefined {
  const at = word.length - (found & 31)
  const rest = word.slice(0, at)
  const inR2 = at >= r2
  switch (found >> 5) {
    case 1: // -ance
      return inR2 ? rest : undefined
    case 2: // -ation
      return inR2 ? withoutOr(rest, 'ic', r2, 'iqU') : undefined
    case 3:
      return inR2 ? `${rest}log` : undefined
    case 4:
      return inR2 ? `${rest}u` : undefined
    case 5:
      return inR2 ? `${rest}ent` : undefined
    case 6: // -ement
      return at >= rv ? beforeEment(rest, rv, r1, r2) : undefined
    case 7: // -ité
      return inR2 ? beforeIte(rest, r2) : undefined
    case 8: // -if
      if (!inR2) return undefined
      return at - 2 >= r2 && rest.endsWith('at') ? withoutOr(rest.slice(0, -2), 'ic', r2, 'iqU') : rest
    case 9:
      return `${rest}eau`
    case 10:
      return at >= r1 ? `${rest}al` : undefined
    case 11: // bijoux, but not jaloux
      return at > 0 && 'bhjlnp'.includes(rest.slice(-1)) ? `${rest}ou` : undefined
    case 12: // -euse
      return inR2 ? rest : at >= r1 ? `${rest}eux` : undefined
    case 13: // -issement
      return at >= r1 && isConsonant(word, at - 1) ? rest : undefined
    default:
      return undefined
  }
}

function beforeEment(rest: string, rv: number, r1: number, r2: number): string {
  if (rest.endsWith('iv')) {
    const shorter = without(rest, 'iv', r2)
    return shorter === rest ? rest : without(shorter, 'at', r2)
  }
  if (rest.endsWith('eus')) {
    const shorter = without(rest, 'eus', r2)
    return shorter === rest ? without(rest, 'eus', r1, 'eux') : shorter
  }
  if (rest.endsWith('abl') || rest.endsWith('iqU')) return rest.length - 3 >= r2 ? rest.slice(0, -3) : rest
  return without(without(rest, 'ièr', rv, 'i'), 'Ièr', rv, 'i')
}

function beforeIte(rest: string, r2: number): string {
  if (rest.endsWith('abil')) return withoutOr(rest, 'abil', r2, 'abl')
  return rest.endsWith('ic') ? withoutOr(rest, 'ic', r2, 'iqU') : without(rest, 'iv', r2)
}

/** An adverb becomes the participle that it is made of, whose ending is still to go: *confusément*, *constamment*. */
function participle(word: string, found: number, rv: number): string {
  const at = word.length - (found & 31)
  const rest = word.slice(0, at)
  switch (found >> 5) {
    case 14:
      return at >= rv ? `${rest}ant` : word
    case 15:
      return at >= rv ? `${rest}ent` : word
    case 16:
      return at > rv && isVowel(word, at - 1) ? rest : word
    default:
      return word
  }
}

/** The word without its ending of a verb in -ir, or of another verb; `undefined` if it has none. */
function verbal(word: string, { rv, r2 }: Regions): string | undefined {
  const inI = VERBAL_I(word, rv) & 31
  const before = word.length - inI - 1
  if (inI > 0 && before >= rv && word.charAt(before) !== 'H' && !isVowel(word, before)) return word.slice(0, before + 1)
  const found = VERBAL(word, rv)
  const at = word.length - (found & 31)
  const rest = word.slice(0, at)
  switch (found >> 5) {
    case 0:
      return undefined
    case 1:
      return at >= r2 ? rest : undefined
    case 2:
      return rest
    case 3:
      return at > rv && rest.endsWith('e') ? rest.slice(0, -1) : rest
    default: // balais, palais; mauvais; déplais
      return rest.endsWith('auv') || rest.endsWith('épl') || (at === 3 && rest.endsWith('al')) ? undefined : rest
  }
}

/** The word, which has none of the other endings, without its -s, -e, -ier, -ion. */
function residual(word: string, { rv, r2 }: Regions): string {
  const singular = word.endsWith('s') && /(?:Hi|[^aiouès])s$/.test(word) ? word.slice(0, -1) : word
  const found = RESIDUAL(singular, rv)
  if (found === 0) return singular
  const at = singular.length - (found & 31)
  const rest = singular.slice(0, at)
  if (found >> 5 > 1) return found >> 5 === 2 ? `${rest}i` : rest
  return at >= r2 && at > rv && 'st'.includes(rest.slice(-1)) ? rest : singular
}

/** The é or è before the final consonants loses its accent. */
function withoutAccent(word: string): string {
  let at = word.length - 1
  while (at >= 0 && !isVowel(word, at)) at--
  const letter = word.charAt(at)
  return at < word.length - 1 && (letter === 'é' || letter === 'è')
    ? `${word.slice(0, at)}e${word.slice(at + 1)}`
    : word
}

/**
 * The stem of a word in lower case, NFC, by the Snowball algorithm, but for its first step: `withoutElision`.
 *
 * @example
 * snowball('nationaux') // => 'national'
 */
export function snowball(source: string): string {
  const word = marked(source)
  const r1 = afterSyllable(word, 0)
  const regions = { rv: startOfRV(word), r1, r2: afterSyllable(word, r1) }
  const found = STANDARD(word, 0)
  const base = participle(word, found, regions.rv)
  const cut = nominal(word, found, regions) ?? verbal(base, regions)
  let stem = cut === undefined ? residual(base, regions) : softened(cut)
  if (DOUBLE(stem, 0) > 0) stem = stem.slice(0, -1)
  return unmarked(withoutAccent(stem))
}

/** The last letter after a cut: `Y` is i, `ç` is c. */
const softened = (word: string): string =>
  word.endsWith('Y') ? `${word.slice(0, -1)}i` : word.endsWith('ç') ? `${word.slice(0, -1)}c` : word

/** A straight apostrophe ends an elided word, which is cut off. */
export function withoutElision(word: string): string {
  const at = word.indexOf("'")
  const elided = at === 1 ? 'cdjlmnst'.includes(word.charAt(0)) : at === 2 && word.startsWith('qu')
  return elided && at + 1 < word.length ? word.slice(at + 1) : word
}
