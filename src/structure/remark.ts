import type { Span } from '../text/span.js'

/** Something odd in a text: where, what, and the best that was made of it. */
export interface Remark {
  readonly span: Span
  readonly ruleId: string
  readonly reason: string
  readonly expected?: readonly string[]
}

/** An opening mark without its partner. */
export const unclosed = (span: Span, mark: string, partner: string, reading: string): Remark => ({
  span,
  ruleId: 'unclosed-quote',
  reason: `Unexpected \`${mark}\` without \`${partner}\`, read ${reading}`,
  expected: [partner],
})

/** A closing mark of another kind than the opening one: `“ … »`. */
export const mismatched = (span: Span, mark: string, partner: string): Remark => ({
  span,
  ruleId: 'mismatched-quote',
  reason: `Unexpected \`${mark}\`, expected \`${partner}\`, read as \`${partner}\``,
  expected: [partner],
})

/** A closing mark without its partner. */
export const orphan = (span: Span, mark: string, partner: string, reading: string): Remark => ({
  span,
  ruleId: 'orphan-quote',
  reason: `Unexpected \`${mark}\` without \`${partner}\`, read ${reading}`,
  expected: [partner],
})
