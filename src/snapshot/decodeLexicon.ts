import { wordKey } from '../text/wordKey.js'
import { list, type Path, record, refuse, string, whole } from './check.js'
import type { StoredLexicon } from './snapshot.js'

/** A lexicon of an index with so many paragraphs, checked to the last word. */
export function decodeLexicon(value: unknown, path: Path, paragraphs: number): StoredLexicon {
  const document = record(value, path)
  const words = list(document.words, `${path}.words`).map((word, i) => string(word, `${path}.words[${i}]`))
  const passages = list(document.passages, `${path}.passages`)
  if (passages.length !== words.length)
    refuse(`${path}.passages`, `${words.length} numbers, one for each word`, passages)
  let before = ''
  words.forEach((word, i) => {
    const key = wordKey(word)
    if (key <= before) refuse(`${path}.words[${i}]`, 'a word after the one before', word)
    before = key
  })
  return {
    words,
    passages: passages.map((count, i) => whole(count, `${path}.passages[${i}]`, 1, paragraphs)),
  }
}
