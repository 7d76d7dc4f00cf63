import { asIs, begins, CAPITAL, change, ends, endsInOneOf, length, letters, load, put, unload } from './letters.js'
import { suffixes } from './suffixes.js'

// The Snowball stemmer for French, version 3: Copyright (c) 2001, Dr Martin Porter, and others (BSD-3-Clause, see
// NOTICE.md). Written after the description of the algorithm (snowballstem.org/algorithms/french/stemmer.html) and
// its definition in the Snowball language, `algorithms/french.sbl`.

/** By code unit: 1 for a vowel. The capitals I, U, Y and H of a marked word are consonants. */
const VOWEL = new Uint8Array(0x10000)
for (const letter of 'aeiouyâàëéêèïîôûù') VOWEL[letter.charCodeAt(0)] = 1
export const isVowel = (at: number): boolean => VOWEL[letters[at] as number] === 1
/** False before the word as well: a position that must hold a consonant must exist. */
const isConsonant = (at: number): boolean => at >= 0 && !isVowel(at)

const E = 0x65
const H = 0x48
const I = 0x69
const Q = 0x71
const U = 0x75
const Y = 0x79
const E_GRAVE = 0xe8
const E_ACUTE = 0xe9

/** Where the region begins in which verb endings are sought. The word is marked, or has no u, i, y to mark. */
export function startOfRV(): number {
  const isLong = isVowel(0) && isVowel(1) && length > 2
  if (isLong || begins('par') || begins('col') || begins('tap') || (begins('ni') && isVowel(2))) return 3
  let at = 1
  while (at < length && !isVowel(at)) at++
  return Math.min(at + 1, length)
}

/**
 * Makes capitals of those u, i, y that are no vowels (`quotidienne` is `qUotidienne`), and sets the regions: `r1` is behind the first
 * consonant after a vowel, `r2` behind the second, or at the end.
 */
function markAndFindRegions(): void {
  r1 = r2 = length
  let wasVowel = false
  for (let at = 0; at < length; at++) {
    const letter = letters[at] as number
    const next = letters[at + 1] as number
    const isMark =
      (next === U || next === I || next === Y) &&
      (letter === Q ? next === U : isVowel(at) && (next === Y || isVowel(at + 2)))
    if (isMark) letters[at + 1] = next - CAPITAL
    else if (letter === Y && isVowel(at + 1)) letters[at] = Y - CAPITAL
    if (wasVowel && !isVowel(at)) {
      if (r1 === length) r1 = at + 1
      else if (r2 === length) r2 = at + 1
    }
    wasVowel = isVowel(at)
  }
  rv = startOfRV()
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

// Where the regions of the word begin.
let rv = 0
let r1 = 0
let r2 = 0

/** Takes an ending off if it lies in the region, and puts another in its place; or `otherwise`. True if it is the word’s. */
function replace(ending: string, region: number, by = '', otherwise = ending): boolean {
  if (!ends(ending)) return false
  put(ending.length, length - ending.length < region ? otherwise : by)
  return true
}

/** Takes an ending of a noun or adjective off. False if there is none that can go. */
function nominal(found: number): boolean {
  const cut = found & 31
  const at = length - cut
  const kind = found >> 5
  const inR1 = at >= r1
  const inR2 = at >= r2
  switch (kind) {
    case 6: // -ement
      if (at < rv) return false
      put(cut)
      beforeEment()
      return true
    case 9:
      put(cut, 'eau')
      return true
    case 10:
      if (inR1) put(cut, 'al')
      return inR1
    case 11: {
      // bijoux, but not jaloux
      const goes = endsInOneOf('bhjlnp', cut)
      if (goes) put(cut, 'ou')
      return goes
    }
    case 12: // -euse
      if (inR1) put(cut, inR2 ? '' : 'eux')
      return inR1
    case 13: {
      // -issement
      const goes = inR1 && isConsonant(at - 1)
      if (goes) put(cut)
      return goes
    }
  }
  if (!inR2 || kind === 0 || kind > 13) return false
  put(cut, kind === 3 ? 'log' : kind === 4 ? 'u' : kind === 5 ? 'ent' : '')
  if (kind === 2) replace('ic', r2, '', 'iqU')
  if (kind === 7) replace('abil', r2, '', 'abl') || replace('ic', r2, '', 'iqU') || replace('iv', r2)
  if (kind === 8 && length - 2 >= r2 && replace('at', 0)) replace('ic', r2, '', 'iqU')
  return true
}

function beforeEment(): void {
  if (ends('iv')) {
    if (length - 2 < r2) return
    put(2)
    replace('at', r2)
  } else if (ends('eus')) put(3, length - 3 >= r2 ? '' : length - 3 >= r1 ? 'eux' : 'eus')
  else if (!replace('abl', r2) && !replace('iqU', r2) && !replace('ièr', rv, 'i')) replace('Ièr', rv, 'i')
}

/** An adverb becomes the participle that it is made of, whose ending is still to go: *confusément*, *constamment*. */
function participle(found: number): void {
  const cut = found & 31
  const at = length - cut
  const kind = found >> 5
  if (at < rv || kind < 14) return
  if (kind < 16) put(cut, kind === 14 ? 'ant' : 'ent')
  else if (at > rv && isVowel(at - 1)) put(cut)
}

/** Takes an ending of a verb in -ir, or of another verb, off. False if it has none. */
function verbal(): boolean {
  const inI = VERBAL_I(rv) & 31
  const before = length - inI - 1
  if (inI > 0 && before >= rv && letters[before] !== H && !isVowel(before)) {
    put(inI)
    return true
  }
  const found = VERBAL(rv)
  const cut = found & 31
  const kind = found >> 5
  const at = length - cut
  if (
    kind === 0 ||
    (kind === 1 && at < r2) ||
    // balais, palais; mauvais; déplais
    (kind === 4 && (ends('auv', cut) || ends('épl', cut) || (at === 3 && ends('al', cut))))
  )
    return false
  put(cut)
  if (kind === 3 && at > rv && ends('e')) put(1)
  return true
}

/** Takes -s, -e, -ier, -ion off a word that has none of the other endings. */
function residual(): void {
  if (ends('s') && (ends('Hi', 1) || (length > 1 && !endsInOneOf('aiouès', 1)))) put(1)
  const found = RESIDUAL(rv)
  const cut = found & 31
  const at = length - cut
  if (found >> 5 !== 1) put(cut, found >> 5 === 2 ? 'i' : '')
  else if (at >= r2 && at > rv && endsInOneOf('st', cut)) put(cut)
}

/** The é or è before the final consonants loses its accent. */
function dropAccent(): void {
  let at = length - 1
  while (at >= 0 && !isVowel(at)) at--
  if (at >= 0 && at < length - 1 && (letters[at] === E_ACUTE || letters[at] === E_GRAVE)) change(at, E)
}

/** Takes the endings off the loaded word, which has no ë and no ï. */
export function cutEndings(): void {
  markAndFindRegions()
  const found = STANDARD()
  participle(found)
  if (nominal(found) || verbal()) {
    // After a cut, `Y` is i and `ç` is c.
    if (!replace('Y', 0, 'i')) replace('ç', 0, 'c')
  } else residual()
  if (DOUBLE() > 0) put(1)
  dropAccent()
}

/**
 * The stem of a word in lower case, NFC, by the Snowball algorithm, but for its first step: `withoutElision`.
 *
 * @example
 * snowball('nationaux') // => 'national'
 */
export function snowball(word: string): string {
  load(word)
  if (!/[ëï]/.test(word)) {
    cutEndings()
    return unload()
  }
  markAndFindRegions()
  load(asIs().replace(/[ëï]/g, (letter) => (letter === 'ë' ? 'He' : 'Hi')))
  cutEndings()
  return asIs().replace(/He|Hi|[IUYH]/g, (mark) =>
    mark === 'He' ? 'ë' : mark === 'Hi' ? 'ï' : mark === 'H' ? '' : mark.toLowerCase(),
  )
}

/** A straight apostrophe ends an elided word, which is cut off. */
export function withoutElision(word: string): string {
  const at = word.indexOf("'")
  const elided = at === 1 ? 'cdjlmnst'.includes(word.charAt(0)) : at === 2 && word.startsWith('qu')
  return elided && at + 1 < word.length ? word.slice(at + 1) : word
}
