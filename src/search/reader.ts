import { asked, keysIn, typedText } from './asked.js'
import { type CorrectedQuery, correctQuery } from './correctQuery.js'
import { Desk } from './desk.js'
import type { Source } from './engine.js'
import { Evaluation } from './evaluation.js'
import { type Explanation, explain } from './explain.js'
import { filters } from './filters.js'
import { findParagraphs, findQuotes } from './find.js'
import type { ParagraphHit, QuoteHit, Results, SpeakerCount } from './hit.js'
import { checkedOptions, type SearchOptions } from './options.js'
import type { Query } from './query/query.js'
import { similar } from './similar.js'
import { countSpeakers } from './speakers.js'
import { type Suggestion, suggest } from './suggest.js'

/** The read methods that a live index and an opened snapshot share. */
export interface Reader<Meta> {
  /**
   * Paragraphs, each with the quotes beginning in it that match by their own words or their speaker's name.
   *
   * A query is what a person types, or data that the helpers make. A blank query finds every passage that the options
   * admit, in the order of the texts; one none of whose words the index knows finds nothing.
   *
   * @throws GuillemetError `bad-option`, `bad-query`
   */
  search(query: string | Query, options?: SearchOptions<Meta>): Results<ParagraphHit<Meta>>
  /** Paragraphs alone, as `search` ranks them. */
  paragraphs(query: string | Query, options?: SearchOptions<Meta>): Results<ParagraphHit<Meta>>
  /**
   * Quotes, ranked by their own words, their speaker's name, and the words of the paragraph they begin in: what was said
   * *about* something often stands beside it.
   */
  quotes(query: string | Query, options?: SearchOptions<Meta>): Results<QuoteHit<Meta>>
  /**
   * Named speakers of quotes of the use `speech`, variants of a name together; most quoted first, then by name.
   *
   * @throws GuillemetError `bad-option`, `bad-query`
   */
  speakers(options?: SpeakerOptions<Meta>): SpeakerCount[]
  /**
   * What could be typed on: whole words as the texts write them, words that follow them, and speakers, each with its number of
   * hits. Case and accents of what is typed do not count; a blank finds nothing.
   *
   * @throws GuillemetError `bad-option`
   */
  suggest(typed: string, options?: Pick<SearchOptions<Meta>, 'limit'>): Suggestion[]
  /**
   * The query with the words that the index does not know written as those that they may have been meant to be; undefined if
   * there is nothing to change. Words in quotation marks or with `=` stay as they are.
   *
   * @throws GuillemetError `bad-option`
   */
  correct(query: string): CorrectedQuery | undefined
  /**
   * Passages of the same kind that share the weightiest words of a passage. It is not among them, others of its article may be.
   *
   * @throws GuillemetError `unknown-id`, `bad-option`
   */
  similar(
    id: string,
    options?: Pick<SearchOptions<Meta>, 'limit' | 'offset' | 'perArticle'>,
  ): Results<ParagraphHit<Meta> | QuoteHit<Meta>>
  /**
   * Why a passage has the score that `paragraphs` or `quotes` gives it for a query: which words matched by which rule, and what each
   * gave.
   *
   * @throws GuillemetError `unknown-id`, `bad-option`, `bad-query`
   */
  explain(query: string | Query, id: string, options?: SearchOptions<Meta>): Explanation
}

export interface SpeakerOptions<Meta> extends Pick<SearchOptions<Meta>, 'where' | 'limit'> {
  /** Only quotes that answer this, as `quotes` finds them. */
  readonly query?: string | Query
}

export function createReader<Meta>(source: Source<Meta>): Reader<Meta> {
  const own = new Desk(source.analyzer)
  const paragraphs = (query: unknown, options: SearchOptions<Meta>, nested: 'nested' | 'none') => {
    const checked = checkedOptions(options)
    return findParagraphs(source, asked(query, source, checked), checked, nested, own)
  }
  return {
    search: (query, options = {}) => paragraphs(query, options, 'nested'),
    paragraphs: (query, options = {}) => paragraphs(query, options, 'none'),
    quotes(query, options = {}) {
      const checked = checkedOptions(options)
      return findQuotes(source, asked(query, source, checked), checked, own)
    },
    speakers({ query = '', ...options } = {}) {
      const checked = checkedOptions<Meta>({ limit: Number.POSITIVE_INFINITY, ...options })
      const answers = new Evaluation(source, 'quote', checked, own).answer(asked(query, source, checked).query)
      const { passage } = filters(source, 'quote', checked)
      return countSpeakers(source, (quote) => answers.has(quote) && passage(quote)).slice(0, checked.limit)
    },
    suggest(typed, options = {}) {
      const checked = checkedOptions<Meta>({ limit: 8, ...options, combine: 'and', correct: false })
      return suggest(source, typedText(typed), checked.limit, checked, own)
    },
    correct(query) {
      const checked = checkedOptions<Meta>({})
      const evaluation = new Evaluation(source, 'paragraph', checked, own)
      evaluation.answer(asked(typedText(query), source, checked).query)
      return correctQuery(query, evaluation.corrections, keysIn(query, source))
    },
    similar: (id, options = {}) => similar(source, id, checkedOptions<Meta>(options), own),
    explain(query, id, options = {}) {
      const checked = checkedOptions(options)
      return explain(source, asked(query, source, checked), id, checked, own)
    },
  }
}
