import { fold } from './fold.js'
import { pushParts } from './parts.js'
import { matchAt } from './sticky.js'
import type { Word } from './word.js'

const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ')
const IN_WORDS = /(\d{1,2})(?:er)?\p{Zs}(\p{L}{3,9})\p{Zs}(\d{4})(?![\p{L}\p{N}])/uy
/** Day, month, year, or the other way about. */
const IN_DIGITS = /(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?![\p{L}\p{N}])/uy
const TIME = /(\d{1,2})(?:\p{Zs}?(?:h|heures?)(?:\p{Zs}?([0-5]\d)(?:\p{Zs}?min)?)?|:([0-5]\d)(?!:))(?![\p{L}\p{N}])/iuy
/** 9/11, 24/7, 1/2, 2023/2024. */
const FRACTION = /\d{1,8}\/\d{1,8}(?![\p{L}\p{N}])/uy

/**
 * Reads the date or time that begins at `start`: the whole in one way of writing, then its words as they stand.
 *
 * @example
 * words('24 mai 2024') // => forms 24/5/2024, 24, mai, 2024
 * words('12 h 30') // => forms 12h30, 12, h, 30
 */
export function dateOrTime(text: string, start: number, found: Word[]): number | undefined {
  const [form, all] = inWords(text, start) ?? inDigits(text, start) ?? time(text, start) ?? []
  if (!form || !all) return undefined
  const end = start + all.length
  found.push({ form, start, end })
  pushParts(text, start, end, found, /1er|\d+|\p{L}+/giu)
  return end
}

/** What is read, and as it stands. */
type Read = readonly [form: string, all: string] | undefined

function date(all: string, day: string, month: number, year: string): Read {
  const isDate = Number(day) > 0 && Number(day) < 32 && month > 0 && month < 13 && year.length % 2 === 0
  return isDate ? [`${Number(day)}/${month}/${year}`, all] : undefined
}

function inWords(text: string, start: number): Read {
  const [all, day = '', name = '', year = ''] = matchAt(IN_WORDS, text, start) ?? []
  return all ? date(all, day, MONTHS.indexOf(fold(name)) + 1, year) : undefined
}

function inDigits(text: string, start: number): Read {
  const [all, first = '', , month, last = ''] = matchAt(IN_DIGITS, text, start) ?? []
  if (!all) return undefined
  return first.length > 2 ? date(all, last, Number(month), first) : date(all, first, Number(month), last)
}

function time(text: string, start: number): Read {
  const [all, hours, minutes, ofClock] = matchAt(TIME, text, start) ?? []
  if (all && Number(hours) < 25) return [`${Number(hours)}h${minutes ?? ofClock ?? ''}`.replace(/h00$/, 'h'), all]
  const [fraction] = matchAt(FRACTION, text, start) ?? []
  return fraction ? [fraction, fraction] : undefined
}
