import { ordinal } from './roman.js'
import { matchAt } from './sticky.js'
import type { Word } from './word.js'

const MONTHS = 'janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre'
const MONTH_PATTERNS = MONTHS.split('|').map((month) => new RegExp(`^${month}$`, 'i'))
const IN_WORDS = new RegExp(`(\\d{1,2})(?:er)?\\p{Zs}(${MONTHS})\\p{Zs}(\\d{4})(?![\\p{L}\\p{N}])`, 'iuy')
const DAY_FIRST = /(\d{1,2})([/.‐‑-])(\d{1,2})\2(\d{4}|\d\d)(?![\p{L}\p{N}])/uy
const YEAR_FIRST = /(\d{4})([/.‐‑-])(\d{1,2})\2(\d{1,2})(?![\p{L}\p{N}])/uy
const FRACTION = /(\d{1,8})\/(\d{1,8})(?![\p{L}\p{N}])/uy
const TIME = /(\d{1,2})\p{Zs}?(?:h|heures?)(?:\p{Zs}?([0-5]\d)(?:\p{Zs}?min)?)?(?![\p{L}\p{N}])/iuy
const CLOCK = /(\d{1,2}):([0-5]\d)(?![\p{L}\p{N}:])/uy

/**
 * Reads the date or time that begins at `start`: the whole in one way of writing, then its words as they stand.
 *
 * @example
 * words('24 mai 2024') // => forms 24/5/2024, 24, mai, 2024
 * words('12 h 30') // => forms 12h30, 12, h, 30
 */
export function dateOrTime(text: string, start: number, found: Word[]): number | undefined {
  const matched = inWords(text, start) ?? inDigits(text, start) ?? time(text, start) ?? fraction(text, start)
  if (!matched) return undefined
  const end = start + matched.length
  found.push({ form: matched.form, start, end })
  for (const { 0: part, index } of text.slice(start, end).matchAll(/1er|\d+|\p{L}+/giu))
    for (const form of ordinal(part) ?? [part])
      found.push({ form, start: start + index, end: start + index + part.length })
  return end
}

interface Matched {
  readonly form: string
  readonly length: number
}

const short = (digits: string | undefined): string => String(Number(digits))

function inWords(text: string, start: number): Matched | undefined {
  const [all, day, name = '', year] = matchAt(IN_WORDS, text, start) ?? []
  if (!all) return undefined
  const month = MONTH_PATTERNS.findIndex((pattern) => pattern.test(name)) + 1
  return { form: `${short(day)}/${month}/${year}`, length: all.length }
}

function inDigits(text: string, start: number): Matched | undefined {
  const [all, day, , month, year] = matchAt(DAY_FIRST, text, start) ?? []
  if (all && isDay(day, month)) return { form: `${short(day)}/${short(month)}/${year}`, length: all.length }
  const [iso, isoYear, , isoMonth, isoDay] = matchAt(YEAR_FIRST, text, start) ?? []
  if (iso && isDay(isoDay, isoMonth))
    return { form: `${short(isoDay)}/${short(isoMonth)}/${isoYear}`, length: iso.length }
  return undefined
}

const isDay = (day: string | undefined, month: string | undefined): boolean =>
  Number(day) > 0 && Number(day) < 32 && Number(month) > 0 && Number(month) < 13

function time(text: string, start: number): Matched | undefined {
  const [all, hours, minutes] = matchAt(TIME, text, start) ?? matchAt(CLOCK, text, start) ?? []
  if (!all || Number(hours) > 24) return undefined
  return { form: `${short(hours)}h${minutes && minutes !== '00' ? minutes : ''}`, length: all.length }
}

/** 9/11, 24/7, 1/2, 2023/2024. */
function fraction(text: string, start: number): Matched | undefined {
  const [all] = matchAt(FRACTION, text, start) ?? []
  return all ? { form: all, length: all.length } : undefined
}
