import { dateOrTime } from './dates.js'
import { pushParts } from './parts.js'
import { matchAt } from './sticky.js'
import type { Word } from './word.js'

/** Groups of three, parted by a space, an apostrophe (Switzerland) or, twice at least, by commas or full stops. */
const GROUPED = /[1-9]\d{0,2}(?:(['’]|\p{Zs})\d{3}(?:\1\d{3}){0,6}|(?:\.\d{3}){2,7}|(?:,\d{3}){2,7})(?!\d)/uy
/** A decimal comma or point with nothing like it before or behind: `1,2,3` is a list and `1.2.3` a version. */
const DECIMALS = /[.,](\d{1,20})(?!\d|[.,]\d)/y
const VERSION = /\d{1,9}(?:\.\d{1,9}){2,7}(?!\d)/y
const DIGITS = /\d{1,40}(?!\d)/y
const UNIT =
  /(?:[kcmdh]?m[23]?|[kcm]?g|[cmdh]?l|t|ha|[kMGTP]?[oW]|[kMG]?Wh|[kMG]?Hz|k?V|min|ms|s|px|dB)(?![\p{L}\p{N}])/uy
const PERCENT = /\p{Zs}pour\p{Zs}cents?(?![\p{L}\p{N}])/uy

/** Digits, and behind them what may belong to a number, date or time; most numbers are plain ones. */
const MORE_THAN_DIGITS = /\d{1,40}(?:\p{Zs}[\dhHjJfFmMaAsSoOnNdD]|[^\p{L}\p{Zs}]\d|\p{L})/uy

/**
 * Reads the number that begins at `start`, pushes its words and returns its end; undefined where it is but digits,
 * or digits with letters (5G, 20e, 1939-1945).
 *
 * @example
 * words('1 000 000') // => form 1000000
 * words('3,5 %') // => forms 3.5, pourcent
 */
export function number(text: string, start: number, found: Word[]): number | undefined {
  if (!matchAt(MORE_THAN_DIGITS, text, start)) return undefined
  return dateOrTime(text, start, found) ?? quantity(text, start, found)
}

function quantity(text: string, start: number, found: Word[]): number | undefined {
  const grouped = matchAt(GROUPED, text, start)?.[0]
  const version = grouped ? undefined : matchAt(VERSION, text, start)?.[0]
  const whole = grouped ?? version ?? matchAt(DIGITS, text, start)?.[0]
  if (!whole) return undefined
  const decimals = version || isListed(text, start) ? null : matchAt(DECIMALS, text, start + whole.length)
  const end = start + whole.length + (decimals?.[0].length ?? 0)
  const integer = version ?? whole.replace(/\D/g, '')
  const form = decimals ? `${integer}.${decimals[1]}` : integer
  const [unit] = matchAt(UNIT, text, end) ?? []
  if (unit) {
    const stop = end + unit.length
    found.push({ form: form + unit, start, end: stop }, { form, start, end }, { form: unit, start: end, end: stop })
    return stop
  }
  if (form === whole && !version) return undefined
  found.push({ form, start, end })
  // 10.000 is ten thousand to some, and ten to others.
  if (decimals?.[0].startsWith('.') && decimals[1]?.length === 3 && /^[1-9]\d{0,2}$/.test(whole))
    found.push({ form: whole + decimals[1], start, end })
  return end
}

const isListed = (text: string, start: number): boolean => /\d[.,]$/.test(text.slice(Math.max(0, start - 2), start))

/** After a number ending at `start`, *pour cent* is `%`. */
export function percentInWords(text: string, start: number, found: Word[]): number {
  const [all] = matchAt(PERCENT, text, start) ?? []
  if (!all) return start
  const end = start + all.length
  found.push({ form: 'pourcent', start: start + 1, end })
  pushParts(text, start, end, found)
  return end
}
