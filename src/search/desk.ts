import type { Analyzer } from '../analysis/analyzer.js'
import { Tallies } from './tally.js'
import { TextReader } from './textReader.js'

/** What searches of one index work with, one after another: kept between them, so that each costs what it touches. */
export interface Desk {
  readonly tallies: Tallies
  readonly reader: TextReader
}

export const desk = (analyzer: Analyzer): Desk => ({ tallies: new Tallies(), reader: new TextReader(analyzer) })
