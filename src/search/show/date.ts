const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

/**
 * An ISO date as French writes it, with its first day an ordinal; the time of day and its zone are left aside.
 * Undefined if it is not a date.
 *
 * @example
 * frenchDate('2024-01-01') // => '1er janvier 2024'
 * frenchDate('2024-05') // => 'mai 2024'
 */
export function frenchDate(iso: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ]|$)/.exec(iso) ?? []
  if (year === undefined || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return undefined
  if (month === undefined) return year
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return undefined
  return day === undefined ? `${name} ${year}` : `${day === '01' ? '1er' : Number(day)}\u00a0${name} ${year}`
}
