import type { Sentence } from 'nlcst'
import { toString as textOf } from 'nlcst-to-string'

/** What a word of one node is made of: joined, they are the word. */
export interface WordParts {
  /** Elided words before it, with their apostrophe: `l’`, `qu’`. */
  readonly elided: readonly string[]
  /** The word itself: `OTAN`. */
  readonly word: string
  /** Pronouns after it, with their hyphens: `-t`, `-il`. */
  readonly clitics: readonly string[]
}

const ELIDED = /^(?:[cdjlmnstç]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=[\p{L}\p{N}])/iu
const CLITIC = /-(?:t|je|tu|ils?|elles?|on|nous|vous|l[ae]s?|lui|leur|moi|toi|soi|y|en|ce|ci|là|[mtl]['’ʼ](?:en|y))$/iu

/** Words whose last part is no pronoun of theirs. */
const WHOLE =
  /^(?:rendez-vous|garde-(?:à-vous|la)|peut-être|vis-à-vis|par-là|au-delà|ceux?-là|celles?-là|celui-là|là|m[’']as-tu-vu|sauve-qui-peut)$/iu

/** The parts of a word, if it has more than one. */
export function wordParts(whole: string): WordParts | undefined {
  const elided: string[] = []
  let word = whole
  for (let match = ELIDED.exec(word); match; match = ELIDED.exec(word)) {
    elided.push(match[0])
    word = word.slice(match[0].length)
  }
  const clitics: string[] = []
  if (!WHOLE.test(word))
    for (let match = CLITIC.exec(word); match && match.index > 0; match = CLITIC.exec(word)) {
      clitics.unshift(match[0])
      word = word.slice(0, match.index)
    }
  // `-t` alone is no pronoun
  if (clitics[0] === '-t' && clitics.length === 1) word += clitics.pop()
  return elided.length + clitics.length > 0 ? { elided, word, clitics } : undefined
}

/** Put the parts of each word into `data.french` of its node; the text stays as it is. */
export function markWordParts(sentence: Sentence): undefined {
  for (const node of sentence.children) {
    if (node.type !== 'WordNode') continue
    const french = wordParts(textOf(node))
    if (french) node.data = { ...node.data, french } as typeof node.data
  }
}
