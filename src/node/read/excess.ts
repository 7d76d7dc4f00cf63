/** What a parser would take hours over: no file that people have written. */
export interface Excess {
  readonly line: number
  readonly reason: string
}

/** Block quotes and lists in one another, at the head of one line. */
const NESTED = 100
/** Marks of emphasis in one paragraph, and of links and code: the parser pairs each with each. */
const EMPHASES = 1_000
const LINKS = 4_000

const DEEP = new RegExp(`^(?:[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${NESTED}}`)
/** An item of a list that stands in as many others. */
const INDENTED = new RegExp(`^[ \\t]{${2 * NESTED},}(?:[-+*]|\\d{1,9}[.)])[ \\t]`)
/** A blank line, or one that begins a block of its own. */
const EDGE = /^[ \t]*(?:$|[-+*>#][ \t]|\d{1,9}[.)][ \t]|<)/
const FENCE = /^[ \t]{0,3}(?:```|~~~)/

/** The first place of a Markdown text with more than is read; undefined almost always. */
export function markdownExcess(source: string): Excess | undefined {
  let [line, emphases, links, isCode] = [0, 0, 0, false]
  for (const words of source.split(/\r\n|\r|\n/)) {
    line++
    if (FENCE.test(words)) isCode = !isCode
    if (isCode) continue
    if (DEEP.test(words) || INDENTED.test(words))
      return { line, reason: `Expected at most ${NESTED} quotes and lists in one another` }
    if (EDGE.test(words)) [emphases, links] = [0, 0]
    for (let at = 0; at < words.length; at++) {
      const code = words.charCodeAt(at)
      if (code === ASTERISK || code === UNDERSCORE) emphases++
      else if (code === BRACKET || code === BACKTICK) links++
    }
    if (emphases > EMPHASES || links > LINKS)
      return {
        line,
        reason: `Expected at most ${EMPHASES} marks of emphasis and ${LINKS} of links and code in one paragraph`,
      }
  }
  return undefined
}

const ASTERISK = 0x2a
const UNDERSCORE = 0x5f
const BRACKET = 0x5b
const BACKTICK = 0x60

/** Attributes of one element: the parser compares each with each. */
const ATTRIBUTES = 1_000

const TAG = /<(?:!--|([a-z][^\s/>]*))/gi
const ATTRIBUTE = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/y

/** The first element of a page with more attributes than are read; undefined almost always. */
export function htmlExcess(source: string): Excess | undefined {
  TAG.lastIndex = 0
  for (let tag = TAG.exec(source); tag; tag = TAG.exec(source)) {
    const name = tag[1]?.toLowerCase()
    const end = name === undefined ? '-->' : RAW.get(name)
    let count = 0
    ATTRIBUTE.lastIndex = TAG.lastIndex
    while (name !== undefined && count <= ATTRIBUTES && ATTRIBUTE.test(source)) {
      TAG.lastIndex = ATTRIBUTE.lastIndex
      count++
    }
    if (count > ATTRIBUTES)
      return {
        line: source.slice(0, tag.index).split('\n').length,
        reason: `Expected at most ${ATTRIBUTES} attributes of an element`,
      }
    if (end === undefined) continue
    const after = source.indexOf(end, TAG.lastIndex)
    if (after < 0) return undefined
    TAG.lastIndex = after
  }
  return undefined
}

/** What ends an element that holds no elements, as pages write it. */
const RAW = new Map(['script', 'style'].map((name) => [name, `</${name}`]))
