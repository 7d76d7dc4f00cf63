import type { Analyzer } from '../analysis/analyzer.js'
import type { Source } from './engine.js'
import type { SpeakerCount } from './hit.js'
import type { Lexicon } from './lexicon.js'
import { Reading } from './reading.js'
import { countSpeakers } from './speakers.js'
import { Tallies } from './tally.js'
import { TextReader } from './textReader.js'

/** What searches of one index work with, one after another: kept between them, so that each costs what it touches. */
export class Desk {
  readonly tallies = new Tallies()
  readonly reading = new Reading()
  readonly reader: TextReader
  #speakers: readonly SpeakerCount[] = []
  /** The one that the index had when the speakers were counted. */
  #lexicon: Lexicon | undefined

  constructor(analyzer: Analyzer) {
    this.reader = new TextReader(analyzer)
  }

  /** The speakers of all quotes, counted anew only when the articles have changed. */
  speakers<Meta>(source: Source<Meta>): readonly SpeakerCount[] {
    const { lexicon } = source
    if (lexicon !== this.#lexicon) {
      this.#speakers = countSpeakers(source, () => true)
      this.#lexicon = lexicon
    }
    return this.#speakers
  }
}
