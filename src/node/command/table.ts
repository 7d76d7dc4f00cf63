import type { Paint } from './paint.js'
import { cutTo, padded, width } from './width.js'

export interface Column {
  readonly title?: string
  /** Numbers stand at the right. @default 'left' */
  readonly align?: 'left' | 'right'
}

const GAP = 2

/**
 * Rows as lines with columns beneath each other; the last column is cut where the line is longer than `columns`. Neither titles nor
 * cells may have line breaks.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], lineWidth: number): string[] {
  const titles = columns.map(({ title = '' }) => title)
  const all = titles.some((title) => title !== '') ? [titles, ...rows] : rows
  const widths = columns.map((_, i) => all.reduce((most, row) => Math.max(most, width(row[i] as string)), 0))
  const last = columns.length - 1
  const taken = widths.slice(0, last).reduce((sum, one) => sum + one + GAP, 0)
  const room = Math.max(LEAST_ROOM, lineWidth - taken)
  return all.map((row) =>
    row
      .map((cell, i) => {
        if (i === last)
          return columns[i]?.align === 'right' ? padded(cell, widths[i] as number, 'start') : cutTo(cell, room)
        return padded(cell, widths[i] as number, columns[i]?.align === 'right' ? 'start' : 'end')
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  )
}

/** The same with its titles painted. */
export function titledTable(paint: Paint, ...shape: Parameters<typeof table>): string[] {
  const [titles = '', ...lines] = table(...shape)
  return [paint.title(titles), ...lines]
}

/** So much of the last column is shown even where the others fill the line. */
const LEAST_ROOM = 20
