import type { Element, Nodes } from 'xast'
import { attribute, childrenOf, element, elements, isElement, nameOf, textOf } from './xmlTree.js'

/** What the header of a TEI document says. */
export interface Header {
  readonly title?: string
  readonly meta: Readonly<Record<string, string>>
  /** The names of persons and roles by their `xml:id`. */
  readonly names: ReadonlyMap<string, string>
}

export function teiHeader(document: Nodes): Header {
  const header = element(document, 'teiHeader')
  const title = element(element(header, 'titleStmt'), 'title')
  const authors = elements(element(header, 'titleStmt') ?? NOWHERE, 'author').map(textOf)
  const publication = element(header, 'publicationStmt')
  const date = element(publication, 'date')
  const address = elements(publication ?? NOWHERE, 'idno').find((one) => /^ur[il]$/i.test(attribute(one, 'type') ?? ''))
  const given = {
    author: authors.join(', '),
    date: date && (attribute(date, 'when') ?? textOf(date)),
    lang: languageOf(document) ?? attribute(element(header, 'language') ?? NOBODY, 'ident'),
    url: address && textOf(address),
  }
  const known = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return {
    ...(title && textOf(title) !== '' && { title: textOf(title) }),
    meta: Object.fromEntries(known),
    names: namesIn(document),
  }
}

const NOWHERE: Nodes = { type: 'root', children: [] }
const NOBODY: Element = { type: 'element', name: '', attributes: {}, children: [] }

function languageOf(document: Nodes): string | undefined {
  const holders = [element(document, 'text'), ...childrenOf(document).filter(isElement)]
  return holders.map((holder) => holder && attribute(holder, 'xml:lang')).find((lang) => lang !== undefined)
}

/** Persons of the header, and roles of a play, wherever they are listed. */
function namesIn(document: Nodes): Map<string, string> {
  const names = new Map<string, string>()
  for (const one of elements(document, 'person', 'personGrp', 'org', 'role')) {
    const id = attribute(one, 'xml:id')
    const name =
      nameOf(one) === 'role' ? one : (element(one, 'persName') ?? element(one, 'orgName') ?? element(one, 'name'))
    const words = name && wordsOf(name)
    if (id !== undefined && words) names.set(id, words)
  }
  return names
}

/** A name whose parts may stand without blanks between: `<forename>Claire</forename><surname>Daumier</surname>`. */
function wordsOf(name: Element): string {
  const parts = childrenOf(name).filter(isElement)
  const words = parts.some((part) => nameOf(part) === 'surname')
    ? [...parts.filter((part) => nameOf(part) !== 'surname'), ...parts.filter((part) => nameOf(part) === 'surname')]
        .filter((part) => !APART.has(nameOf(part)))
        .map(textOf)
        .join(' ')
    : textOf(name)
  return words.replace(/\.$/, '')
}

/** Parts of a name that are none: civility and function. */
const APART = new Set(['roleName', 'addName', 'genName'])
