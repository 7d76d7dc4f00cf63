import { GuillemetError, shown } from '../text/error.js'
import { type Article, checkedArticle } from './article.js'

/** Articles: all at hand, or coming one after another. */
export type Articles<Meta> = Iterable<Article<Meta>> | AsyncIterable<Article<Meta>>

export interface StreamOptions {
  /** Stops the work between two articles: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
  /** Told after each article how many there were so far, and how many bytes their texts have as UTF-8. */
  readonly onProgress?: (progress: Progress) => void
}

export interface Progress {
  readonly articles: number
  readonly bytes: number
}

/** After so many code units of text, other work gets its turn: every few hundredths of a second. */
const TURN = 1 << 17

/**
 * Gives articles to `take` one by one: checked, `meta` a copy, and beside them what was given. Nothing is kept of them, but their ids.
 * The next one is not asked for before `take` is done with the one before.
 *
 * @throws GuillemetError `bad-option`, `duplicate-id`; the reason of the signal
 */
export async function eachArticle<Meta>(
  articles: Articles<Meta>,
  { signal, onProgress }: StreamOptions,
  take: (article: Article<Meta>, given: Article<Meta>) => void | Promise<void>,
): Promise<void> {
  const seen = new Set<string>()
  let [bytes, waiting] = [0, 0]
  signal?.throwIfAborted()
  for await (const one of checkedArticles(articles)) {
    signal?.throwIfAborted()
    const article = checkedArticle(one)
    if (seen.has(article.id))
      throw new GuillemetError('duplicate-id', `Two articles have the id ${shown(article.id)}. Give each its own.`)
    seen.add(article.id)
    const taken = take(article, one)
    if (taken) await taken
    if (onProgress) {
      bytes += new TextEncoder().encode(article.text).length
      onProgress({ articles: seen.size, bytes })
    }
    waiting += article.text.length
    if (waiting < TURN) continue
    waiting = 0
    await new Promise((resolve) => setTimeout(resolve))
    signal?.throwIfAborted()
  }
}

function checkedArticles<Meta>(articles: Articles<Meta>): Articles<Meta> {
  if (
    typeof articles === 'object' &&
    articles !== null &&
    (Symbol.iterator in articles || Symbol.asyncIterator in articles)
  )
    return articles
  throw new GuillemetError(
    'bad-option',
    `Expected articles as an array or another iterable, or an async one, got ${shown(articles)}. Put a single article into an array.`,
  )
}

/** @throws GuillemetError `bad-option` */
export function checkStreaming({ signal, onProgress }: StreamOptions): void {
  if (signal !== undefined && typeof signal?.throwIfAborted !== 'function')
    throw new GuillemetError('bad-option', `Expected \`signal\` to be an AbortSignal, got ${shown(signal)}.`)
  if (onProgress !== undefined && typeof onProgress !== 'function')
    throw new GuillemetError('bad-option', `Expected \`onProgress\` to be a function, got ${shown(onProgress)}.`)
}
