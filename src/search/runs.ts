import { APOSTROPHE, INVISIBLE, kind, signOf, WORD } from '../text/characters.js'
import { FNV_OFFSET, fnv } from '../text/fnv.js'
import { fold } from '../text/fold.js'
import type { Units } from './units.js'

/**
 * A stretch of letters and digits, read by its code units and without being cut out of the text. Letters count folded; hashes
 * stand for spellings. Elided *l’* and *qu’* are no runs.
 */
export interface Run {
  start: number
  end: number
  /** How many runs of the text are before it. */
  position: number
  /** Of the spelling. */
  hash: number
  /** Of the spelling without the -s or -x that four letters or more end with: *mots* has that of *mot*. */
  key: number
  /** Of the first four letters; of all, if there are fewer. */
  beginning: number
  /** Whether it has letters of ASCII alone. */
  isPlain: boolean
}

/** Shorter words lose no ending. */
const SHORTEST_PLURAL = 4
const BEGINNING = 4

// What a code unit is to runs: one of these, or the letter it is folded to; two letters, as of œ, are one above the other.
const SEPARATOR = 1
const ELIDING = 2
/** No letter, but no end of a run: all that is greater goes on with it. */
const NOTHING = 3

/** By code unit; 0 is not looked up yet. */
const wide = new Uint16Array(0x10000)
/** By byte of a narrow text. */
let narrow: Uint16Array | undefined

function tableOf({ units }: Units): Uint16Array {
  if (!units) return wide
  narrow ??= units.map((code) => unitOf(wide, code))
  return narrow
}

const unitOf = (table: Uint16Array, code: number): number => table[code] || classify(code)

function classify(code: number): number {
  wide[code] = unitFor(code, String.fromCharCode(code))
  return wide[code] as number
}

function unitFor(code: number, character: string): number {
  const is = kind(code)
  if (is & APOSTROPHE || signOf(character) === "'") return ELIDING
  if (!(is & WORD)) return INVISIBLE.test(character) ? NOTHING : SEPARATOR
  const folded = fold(character)
  if (folded === '') return NOTHING
  return folded.length === 1 ? folded.charCodeAt(0) : /^[a-z]{2}$/.test(folded) ? bothOf(folded) : code
}

const bothOf = (folded: string) => folded.charCodeAt(0) | (folded.charCodeAt(1) << 8)

const Q = 0x71
const U = 0x75
const S = 0x73
const X = 0x78

/** Which runs are sought, by the two letters that they begin with: most of a text are none of them. */
export type Beginnings = Uint8Array

export const noBeginnings = (): Beginnings => new Uint8Array(1 << 10)
const ALL: Beginnings = noBeginnings().fill(1)

/** The place of the run that begins with these two units. */
const beginningOf = (first: number, second: number): number =>
  first > 0xff ? (first & 0x1f) | ((first >> 3) & 0x3e0) : (first & 0x1f) | ((second & 0x1f) << 5)

/** Adds a run of a text to those that are sought, and with it all that begin so. */
export function seek(beginnings: Beginnings, units: Units, { start, end }: Pick<Run, 'start' | 'end'>): void {
  const table = tableOf(units)
  const unitAt = (at: number) => unitOf(table, units.column[at] as number)
  let second = SEPARATOR
  for (let at = start + 1; at < end && second <= NOTHING; at++) second = unitAt(at)
  beginnings[beginningOf(unitAt(start), second > NOTHING ? second : SEPARATOR)] = 1
}

/**
 * Visits the runs of a text, in order and in time linear to its length, and returns how many there are.
 *
 * @param visit is given the same object for every run
 * @param sought which to visit; all, if it is left out
 */
export function eachRun(units: Units, visit: (run: Run) => void, sought: Beginnings = ALL): number {
  const { column, end } = units
  const table = tableOf(units)
  const run: Run = { start: 0, end: 0, position: 0, hash: 0, key: 0, beginning: 0, isPlain: true }
  let at = units.start
  while (at < end) {
    const begin = at
    const first = unitOf(table, column[at++] as number)
    if (first <= NOTHING) continue
    let unit = at < end ? unitOf(table, column[at] as number) : SEPARATOR
    const second = unit
    if (unit === NOTHING || sought[beginningOf(first, unit)] === 1) {
      at = read(table, column, begin, end, run)
      unit = at < end ? unitOf(table, column[at] as number) : SEPARATOR
      if (unit === ELIDING && isElided(at - begin, first, second)) continue
      visit(run)
    } else {
      while (unit > ELIDING) unit = ++at < end ? unitOf(table, column[at] as number) : SEPARATOR
      if (unit === ELIDING && isElided(at - begin, first, second)) continue
    }
    run.position++
  }
  return run.position
}

const isElided = (length: number, first: number, second: number): boolean =>
  length === 1 || (length === 2 && first === Q && second === U)

/** Reads the run that begins at `start`, and returns where it ends. */
function read(table: Uint16Array, column: Uint8Array | Uint16Array, start: number, end: number, run: Run): number {
  let hash = FNV_OFFSET
  let before = hash
  let beginning = 0
  let letters = 0
  let last = 0
  let codes = 0
  let at = start
  for (; at < end; at++) {
    const code = column[at] as number
    const unit = unitOf(table, code)
    if (unit <= ELIDING) break
    // Narrow texts have other letters in the bytes of control characters.
    codes |= code < 0x20 ? 0x80 : code
    if (unit === NOTHING) continue
    before = hash
    hash = fnv(hash, unit & 0xff)
    if (unit > 0xff) hash = fnv(hash, unit >> 8)
    last = unit
    if (++letters === BEGINNING) beginning = hash
  }
  run.start = start
  run.end = at
  run.hash = hash
  run.key = letters >= SHORTEST_PLURAL && (last === S || last === X) ? before : hash
  run.beginning = beginning || hash
  run.isPlain = codes < 0x80
  return at
}
