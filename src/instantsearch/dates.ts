// InstantSearch knows no dates, only numbers: milliseconds since 1970.

/** The day that a moment falls in, in UTC, as the meta writes it. */
export function day(moment: number): string {
  const date = new Date(moment)
  return Number.isNaN(date.getTime()) ? (moment < 0 ? '' : '\uFFFF') : date.toISOString().slice(0, 10)
}

/** When a day, or a moment, of the meta begins; NaN if it is no date. */
export const moment = (date: unknown): number => (typeof date === 'string' ? Date.parse(date) : Number.NaN)
