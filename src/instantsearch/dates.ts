// InstantSearch knows no dates, only numbers: milliseconds since 1970.

/** The day that a moment falls in, in UTC, as the meta writes it; before the year 0 and after 9999, what comes before or after all days. */
export function day(moment: number): string {
  if (moment < YEAR_0) return ''
  return moment < YEAR_10000 ? new Date(moment).toISOString().slice(0, 10) : '\uFFFF'
}

const YEAR_0 = Date.parse('0000-01-01')
const YEAR_10000 = Date.parse('+010000-01-01')

/** When a day, or a moment, of the meta begins; NaN if it is no date. */
export const moment = (date: unknown): number => (typeof date === 'string' ? Date.parse(date) : Number.NaN)
