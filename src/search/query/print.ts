import { STOP_WORDS } from '../../analysis/stopWords.js'
import { printCondition } from './bounds.js'
import type { Query } from './query.js'

/**
 * A query as a person would type it: `parseQuery` makes the same data of it, where the language can say that.
 *
 * It cannot say: words that are read as something else (`containing('-mot')`, operators in capitals, nothing but
 * punctuation); `exact` and `prefix` of anything but one word; both kinds of quotation marks in a phrase; `optional`
 * but for the words, then the prefixes, after what is needed and before what restricts; `all` and `any` of fewer than
 * two; conditions with numbers, booleans, `in`, `exists`, or a `lt` or `gt` beside others.
 *
 * @example
 * printQuery(all('frappes', any('Russie', 'Moscou'), not(saidBy('Lavrov'))))
 * // => 'frappes ET (Russie OU Moscou) ET -locuteur:"Lavrov"'
 */
export const printQuery = (query: Query): string => print(query, OR)

/** What a query is printed in: alone or in a list of OU, of ET, of things side by side, behind a sign, behind a field. */
const OR = 0
const AND = 1
const BESIDE = 2
const SIGN = 3
const FIELD = 4

const KEYS = { title: 'titre', text: 'texte', quote: 'citation' } as const

function print(query: Query, place: number): string {
  const upTo = (last: number, printed: string) => (place > last ? `(${printed})` : printed)
  switch (query.kind) {
    case 'containing':
      return isName(query.text) && !STOP_WORDS.includes(query.text.toLowerCase())
        ? query.text
        : upTo(BESIDE, query.text)
    case 'phrase':
      return (query.exact ? '=' : '') + quoted(query.text)
    case 'exact':
      return `=${query.text}`
    case 'prefix':
      return `${query.text}*`
    case 'near':
      return upTo(BESIDE, query.of.map((one) => (isName(one) ? one : quoted(one))).join(` PROCHE/${query.within} `))
    case 'saidBy':
      return upTo(SIGN, `locuteur:${quoted(query.speaker)}`)
    case 'inField':
      return upTo(SIGN, `${KEYS[query.field]}:${print(query.query, FIELD)}`)
    case 'where':
      return upTo(SIGN, `${query.key}:${printCondition(query.is)}`)
    case 'not':
      return upTo(BESIDE, `-${print(query.query, SIGN)}`)
    case 'optional':
      return print(query.query, place)
    case 'any':
      return upTo(OR, query.of.map((one) => print(one, AND)).join(' OU '))
    case 'all':
      return query.of.some(({ kind }) => kind === 'optional')
        ? upTo(BESIDE, query.of.map(beside).join(' '))
        : upTo(AND, query.of.map((one) => print(one, BESIDE)).join(' ET '))
    default:
      return query satisfies never
  }
}

/** What is needed beside optional words: marked, unless it is by what it is. */
const beside = (query: Query): string =>
  query.kind === 'containing' || query.kind === 'prefix' || (query.kind === 'phrase' && !query.exact)
    ? `+${print(query, SIGN)}`
    : print(query, query.kind === 'all' ? SIGN : BESIDE)

/** A word that cannot be taken for anything else. */
const isName = (text: string): boolean => /^\p{L}*\p{Ll}$/u.test(text)

const quoted = (text: string): string => (text.includes('"') ? `«${text}»` : `"${text}"`)
