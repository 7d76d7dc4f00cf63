import type { Lexicon } from '../../search/lexicon.js'
import { ListedWords } from '../../search/listedWords.js'
import type { StoredLexicon } from '../../snapshot/snapshot.js'

/** Some words of a large index; it tells which others are asked for. */
export class KnownWords extends ListedWords implements Lexicon {
  readonly expect: (words: 'beginning' | 'meant', key: string) => void

  constructor(known: StoredLexicon, expect: KnownWords['expect']) {
    super(known)
    this.expect = expect
  }
}
