import type { Span } from '../../text/span.js'

/** Something in a query that is not read as what it looks like. */
export interface Note {
  readonly code: NoteCode
  /** To be shown, in French. */
  readonly message: string
  /** In the query. */
  readonly span: Span
}

/**
 * - `operand`: an operator, sign or key without what it is about
 * - `unclosed`: a quotation mark or parenthesis that is never closed
 * - `unknown-key`: `auteur:` where there is no such key
 * - `too-complex`: too many parentheses in one another, or too many operators
 */
export type NoteCode = 'operand' | 'unclosed' | 'unknown-key' | 'too-complex'

const REASONS: Readonly<Record<NoteCode, string>> = {
  operand: 'il manque un mot avant ou après',
  unclosed: 'signe jamais refermé',
  'unknown-key': 'clé inconnue, cherchée comme un mot',
  'too-complex': 'requête trop complexe, cherchée comme des mots',
}

/** So much of the query is shown, in UTF-16 units. */
const LONGEST = 40

export const note = (code: NoteCode, text: string, { start, end }: Span): Note => ({
  code,
  message: `«\u00A0${text.slice(start, Math.min(end, start + LONGEST))}\u00A0»\u00A0: ${REASONS[code]}`,
  span: { start, end },
})
