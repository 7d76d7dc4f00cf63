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

const MARKABLE = /[aeiouyâàëéêèïîôûùq][uiy]|[yëï]/

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
  word.replace(/He|Hi|[IUYH]/g, (mark) =>
    mark === 'He' ? 'ë' : mark === 'Hi' ? 'ï' : mark === 'H' ? '' : mark.toLowerCase(),
  )

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
const DOUBLE = suffixes('enn onn ett ell eill')
const RESIDUAL = suffixes('ion|ier ière Ier Ière|e')

/** `word` with its last `count` letters gone, and `put` in their place. */
const cut = (word: string, count: number, put = ''): string => word.slice(0, word.length - count) + put

/** One word on its way: its marked letters, and the starts of its regions. */
class Stemming {
  constructor(
    public word: string,
    private readonly rv = startOfRV(word),
    private readonly r1 = afterSyllable(word, 0),
    private readonly r2 = afterSyllable(word, r1),
  ) {}

  run(): string {
    if (this.standard() || this.verbalI() || this.verbal()) {
      if (this.word.endsWith('Y')) this.word = cut(this.word, 1, 'i')
      else if (this.word.endsWith('ç')) this.word = cut(this.word, 1, 'c')
    } else {
      this.residual()
    }
    if (DOUBLE(this.word, 0) > 0) this.word = cut(this.word, 1)
    return this.withoutAccent()
  }

  /** The start of an ending of `length` letters. */
  private start(length: number): number {
    return this.word.length - length
  }

  /** Cut an ending off if it lies in the region that begins at `region`. */
  private drop(ending: string, region: number, put = ''): boolean {
    if (!this.word.endsWith(ending) || this.start(ending.length) < region) return false
    this.word = cut(this.word, ending.length, put)
    return true
  }

  /** As `drop` in R2; outside of it the ending becomes `otherwise`. */
  private dropOr(ending: string, otherwise: string): void {
    if (!this.drop(ending, this.r2)) this.drop(ending, 0, otherwise)
  }

  /** Endings of nouns, adjectives and adverbs. True if one was cut off for good. */
  private standard(): boolean {
    const found = STANDARD(this.word, 0)
    if (found === 0) return false
    const length = found & 31
    const start = this.start(length)
    const inR2 = start >= this.r2
    switch (found >> 5) {
      case 1: // -ance
        return inR2 && this.replace(length)
      case 2: // -ation
        if (!inR2) return false
        this.replace(length)
        this.dropOr('ic', 'iqU')
        return true
      case 3:
        return inR2 && this.replace(length, 'log')
      case 4:
        return inR2 && this.replace(length, 'u')
      case 5:
        return inR2 && this.replace(length, 'ent')
      case 6: // -ement
        if (start < this.rv) return false
        this.replace(length)
        this.beforeEment()
        return true
      case 7: // -ité
        if (!inR2) return false
        this.replace(length)
        if (this.word.endsWith('abil')) this.dropOr('abil', 'abl')
        else if (this.word.endsWith('ic')) this.dropOr('ic', 'iqU')
        else this.drop('iv', this.r2)
        return true
      case 8: // -if
        if (!inR2) return false
        this.replace(length)
        if (this.drop('at', this.r2)) this.dropOr('ic', 'iqU')
        return true
      case 9:
        return this.replace(length, 'eau')
      case 10:
        return start >= this.r1 && this.replace(length, 'al')
      case 11: // bijoux, but not jaloux
        return start > 0 && 'bhjlnp'.includes(this.word.charAt(start - 1)) && this.replace(length, 'ou')
      case 12: // -euse
        return inR2 ? this.replace(length) : start >= this.r1 && this.replace(length, 'eux')
      case 13: // -issement
        return start >= this.r1 && isConsonant(this.word, start - 1) && this.replace(length)
      // The adverbs on participles go on to the endings of verbs.
      case 14:
        if (start >= this.rv) this.replace(length, 'ant')
        return false
      case 15:
        if (start >= this.rv) this.replace(length, 'ent')
        return false
      default:
        if (start > this.rv && isVowel(this.word, start - 1)) this.replace(length)
        return false
    }
  }

  private replace(length: number, put = ''): true {
    this.word = cut(this.word, length, put)
    return true
  }

  private beforeEment(): void {
    if (this.word.endsWith('iv')) {
      if (this.drop('iv', this.r2)) this.drop('at', this.r2)
    } else if (this.word.endsWith('eus')) {
      if (!this.drop('eus', this.r2)) this.drop('eus', this.r1, 'eux')
    } else if (!this.drop('abl', this.r2) && !this.drop('iqU', this.r2)) {
      if (!this.drop('ièr', this.rv, 'i')) this.drop('Ièr', this.rv, 'i')
    }
  }

  /** Endings of verbs in -ir. */
  private verbalI(): boolean {
    const length = VERBAL_I(this.word, this.rv) & 31
    const before = this.start(length) - 1
    if (length === 0 || before < this.rv || this.word.charAt(before) === 'H' || isVowel(this.word, before)) return false
    return this.replace(length)
  }

  /** Endings of the other verbs. */
  private verbal(): boolean {
    const found = VERBAL(this.word, this.rv)
    if (found === 0) return false
    const length = found & 31
    const start = this.start(length)
    switch (found >> 5) {
      case 1:
        return start >= this.r2 && this.replace(length)
      case 2:
        return this.replace(length)
      case 3:
        return this.replace(this.word.charAt(start - 1) === 'e' && start > this.rv ? length + 1 : length)
      default: // balais, palais; mauvais; déplais
        return !/^.al$|auv$|épl$/.test(this.word.slice(0, start)) && this.replace(length)
    }
  }

  private residual(): void {
    const { word } = this
    if (
      word.endsWith('s') &&
      word.length > 1 &&
      (word.endsWith('His') || !'aiouès'.includes(word.charAt(word.length - 2)))
    ) {
      this.word = cut(word, 1)
    }
    const found = RESIDUAL(this.word, this.rv)
    const length = found & 31
    const before = this.start(length) - 1
    if (found >> 5 === 1) {
      if (before + 1 >= this.r2 && before >= this.rv && 'st'.includes(this.word.charAt(before))) this.replace(length)
    } else if (found > 0) {
      this.replace(length, found >> 5 === 2 ? 'i' : '')
    }
  }

  /** The é or è before the final consonants loses its accent. */
  private withoutAccent(): string {
    const { word } = this
    let at = word.length - 1
    while (at >= 0 && !isVowel(word, at)) at--
    const letter = word.charAt(at)
    return at < word.length - 1 && (letter === 'é' || letter === 'è')
      ? `${word.slice(0, at)}e${word.slice(at + 1)}`
      : word
  }
}

/**
 * The stem of a word in lower case, NFC, by the Snowball algorithm.
 *
 * A straight apostrophe ends an elided word, which is cut off.
 *
 * @example
 * snowball('nationaux') // => 'national'
 */
export function snowball(word: string): string {
  const whole = withoutElision(word)
  const letters = marked(whole)
  const stem = new Stemming(letters).run()
  // A capital may have come with -iqU, too.
  return letters === whole && !stem.endsWith('U') ? stem : unmarked(stem)
}

function withoutElision(word: string): string {
  const at = word.indexOf("'")
  const elided = at === 1 ? 'cdjlmnst'.includes(word.charAt(0)) : at === 2 && word.startsWith('qu')
  return elided && at + 1 < word.length ? word.slice(at + 1) : word
}
