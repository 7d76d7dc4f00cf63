import type { StoredArticle, StoredLexicon } from '../snapshot/snapshot.js'
import { wordKey } from '../text/wordKey.js'
import { words } from '../text/words.js'

/** How paragraphs write the words of one key. */
interface Entry {
  /** Paragraphs that hold the word in any spelling. */
  passages: number
  /** Spelling → paragraphs that hold it so. */
  readonly spellings: Map<string, number>
}

/** The lexicon of an index that can be changed. */
export class LiveLexicon {
  readonly #entries = new Map<string, Entry>()
  #stored: StoredLexicon | undefined

  /** Counts the words of an article, or takes them back. */
  count(article: StoredArticle, sign: 1 | -1): void {
    this.#stored = undefined
    const inTitle = spellings(article.title ?? '')
    for (const [start, end] of article.paragraphs)
      this.#countParagraph(new Set([...inTitle, ...spellings(article.text.slice(start, end))]), sign)
  }

  #countParagraph(paragraph: ReadonlySet<string>, sign: 1 | -1): void {
    const keys = new Set<string>()
    for (const spelling of paragraph) {
      const key = wordKey(spelling)
      const entry = this.#entries.get(key) ?? { passages: 0, spellings: new Map<string, number>() }
      this.#entries.set(key, entry)
      const count = (entry.spellings.get(spelling) ?? 0) + sign
      if (count > 0) entry.spellings.set(spelling, count)
      else entry.spellings.delete(spelling)
      if (!keys.has(key)) entry.passages += sign
      keys.add(key)
      if (entry.spellings.size === 0) this.#entries.delete(key)
    }
  }

  /** The words at rest. Made anew when they have changed. */
  toStored(): StoredLexicon {
    if (!this.#stored) {
      const entries = [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1))
      this.#stored = {
        words: entries.map(([, entry]) => commonest(entry)),
        passages: entries.map(([, entry]) => entry.passages),
      }
    }
    return this.#stored
  }
}

/** Of spellings as common as each other, the last by code unit: small letters before capitals, accents before none. */
function commonest({ spellings }: Entry): string {
  let [word, most] = ['', 0]
  for (const [spelling, count] of spellings)
    if (count > most || (count === most && spelling > word)) [word, most] = [spelling, count]
  return word
}

const LONGEST = 64
const AS_WRITTEN = /^[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*$/u
const LETTERS_AND_DIGITS = /^[\p{L}\p{N}]+$/u

/**
 * The distinct words of a text as it writes them: the form where the text has something else (each reading of
 * *étudiant·e*), and both where the text has something that one may look for as well (*XXe*, *20e*).
 */
function spellings(text: string): Set<string> {
  const found = new Set<string>()
  for (const { form, start, end } of words(text)) {
    const key = wordKey(form)
    if (key === '' || end - start > LONGEST || form.length > LONGEST) continue
    const written = text.slice(start, end)
    if (written === form) found.add(form)
    else if (wordKey(written) === key) found.add(AS_WRITTEN.test(written) ? written.normalize('NFC') : form)
    else {
      found.add(form)
      if (LETTERS_AND_DIGITS.test(written) && wordKey(written) !== '') found.add(written.normalize('NFC'))
    }
  }
  return found
}
