import { not, type Query } from '../search/query/query.js'
import { equals, numericFilter, refused } from './conditions.js'

/**
 * What the parameter `filters` says: `section:sport AND (pages < 9 OR NOT speaker:"Ana Roux")`.
 *
 * @throws GuillemetError `bad-option`
 */
export function filterExpression(text: string, dates: readonly string[]): Query {
  const reading: Reading = { text, dates, tokens: [...text.matchAll(TOKEN)].map(([token]) => token), at: 0 }
  const query = expression(reading, 0)
  if (reading.at < reading.tokens.length) throw unread(reading, 'an operator between two conditions')
  return query
}

interface Reading {
  readonly text: string
  readonly dates: readonly string[]
  readonly tokens: readonly string[]
  at: number
}

/** A parenthesis, or what stands between spaces; in quotation marks, spaces and parentheses are of the value. */
const TOKEN = /[()]|(?::'[^']*'|"[^"]*"|[^\s()"])+|"/g
const WORDS = ['AND', 'OR', 'NOT', '(', ')']
const DEEPEST = 20

/** Conditions joined by one operator: which of two binds more, nobody needs to know. */
function expression(reading: Reading, depth: number): Query {
  const of = [condition(reading, depth)]
  let operator: string | undefined
  for (let next = reading.tokens[reading.at]; next === 'AND' || next === 'OR'; next = reading.tokens[reading.at]) {
    operator ??= next
    if (operator !== next) throw unread(reading, 'parentheses where both AND and OR stand')
    reading.at++
    of.push(condition(reading, depth))
  }
  return { kind: operator === 'OR' ? 'any' : 'all', of }
}

function condition(reading: Reading, depth: number): Query {
  if (depth > DEEPEST) throw unread(reading, `at most ${DEEPEST} NOT and parentheses in one another`)
  const token = reading.tokens[reading.at]
  if (token === 'NOT') {
    reading.at++
    return not(condition(reading, depth + 1))
  }
  if (token !== '(') return comparison(reading)
  reading.at++
  const query = expression(reading, depth + 1)
  if (reading.tokens[reading.at] !== ')') throw unread(reading, 'a closing parenthesis')
  reading.at++
  return query
}

/** `section:sport`, `section:"à la une"`, `pages >= 10`, `pages:1 TO 5`. */
function comparison(reading: Reading): Query {
  const start = reading.at
  while (reading.at < reading.tokens.length && !WORDS.includes(reading.tokens[reading.at] as string)) reading.at++
  const written = reading.tokens.slice(start, reading.at).join(' ')
  const [, name, value] = /^([^:<>=!]+):(?![^"']* TO )(.*)$/s.exec(written) ?? []
  if (name === undefined || value === undefined) return numericFilter('filters', written, reading.dates)
  const quoted = /^"([^"]*)"$|^'([^']*)'$/.exec(value)
  if (value === '' || (!quoted && /[\s"]/.test(value)))
    throw refused('filters', reading.text, '`attribute:value`, in quotation marks if it has spaces')
  return equals(name.trim(), [quoted?.[1] ?? quoted?.[2] ?? value])
}

const unread = ({ text }: Reading, expected: string) => refused('filters', text, expected)
