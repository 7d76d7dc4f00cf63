import { type Word, words } from '../../src/text/words.js'

/**
 * The words of a text in one line: the readings of a place joined by `=`, the parts of a compound in brackets.
 *
 * @example
 * drawn('le week-end à St-Malo') // => 'le weekend(week end) à StMalo=saintMalo(St=saint Malo)'
 */
export const drawn = (text: string): string => groups(words(text))

function groups(list: readonly Word[]): string {
  const out: string[] = []
  for (let at = 0; at < list.length; ) {
    const { start, end } = list[at] as Word
    const inside: Word[] = []
    let next = at
    while (next < list.length && (list[next] as Word).start < end) inside.push(list[next++] as Word)
    const wholes = inside.filter((word) => word.start === start && word.end === end)
    const parts = inside.filter((word) => !wholes.includes(word))
    out.push(wholes.map(({ form }) => form).join('=') + (parts.length > 0 ? `(${groups(parts)})` : ''))
    at = next
  }
  return out.join(' ')
}
