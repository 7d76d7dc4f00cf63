import type { Root } from 'nlcst'
import { ParseLatin } from 'parse-latin'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { NewlinePolicy } from '../structure/newlines.js'
import { mergeNumbers } from './numbers.js'
import { frenchParagraphs, frenchSentences } from './sentences.js'
import { markWordParts } from './wordParts.js'

export interface FrenchOptions {
  /**
   * What a single line break is: a new paragraph, or a space. As for `readArticle`.
   * @default 'auto'
   */
  readonly newline?: NewlinePolicy
}

/**
 * parse-latin for French: abbreviations, initials, closing guillemets in the sentence that they close, numbers; and
 * the elided words and clitics of each word in its `data.french`.
 *
 * Loses nothing: the text of the tree is the text parsed. Where a parser is asked for, as by remark-retext and
 * rehype-retext, give this class.
 */
export class ParseFrench extends ParseLatin {
  newline: NewlinePolicy = 'auto'

  constructor(doc?: string | null, file?: VFile | null) {
    super(doc, file)
    this.tokenizeSentencePlugins.splice(-1, 0, mergeNumbers, markWordParts)
    this.tokenizeParagraphPlugins = [frenchSentences(() => this.newline)]
    this.tokenizeRootPlugins = [frenchParagraphs]
  }
}

/**
 * Add support for parsing French, as `retext-latin` does for Latin script: `unified().use(retextFrench)`.
 */
export const retextFrench: Plugin<[options?: FrenchOptions], string, Root> = function (options = {}) {
  const parser = new ParseFrench()
  parser.newline = options.newline ?? 'auto'
  this.parser = (document) => parser.parse(document)
}
