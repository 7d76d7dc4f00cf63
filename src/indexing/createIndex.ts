import type { AsPlainObject } from 'minisearch'
import type { PassageKind } from '../search/engine.js'
import { createReader, type Reader } from '../search/reader.js'
import type { Snapshot } from '../snapshot/snapshot.js'
import { GuillemetError, shown } from '../text/error.js'
import { type Article, checkedArticle, type DefaultMeta } from './article.js'
import { checkedIndexing, type IndexingOptions } from './indexingOptions.js'
import { LiveSource } from './liveSource.js'
import { checkKind } from './miniSearchJSON.js'
import { type SavedApart, type SaveOptions, save } from './save.js'
import { type SavedOptions, savedArticles } from './savedArticles.js'
import { storedArticle } from './stored.js'

export interface IndexOptions<Meta = DefaultMeta> extends IndexingOptions, SavedOptions<Meta> {}

/** An index in memory that can be searched and changed. */
export interface Index<Meta = DefaultMeta> extends Reader<Meta> {
  /** How many articles there are. */
  readonly size: number
  /**
   * Adds one article or several. If one of them cannot be added, none is.
   *
   * @throws GuillemetError `duplicate-id`, `bad-option`
   */
  add(articles: Article<Meta> | readonly Article<Meta>[]): void
  /** Removes an article. @throws GuillemetError `unknown-id` */
  remove(id: string): void
  /** Puts an article in the place of the one with its id. @throws GuillemetError `unknown-id`, `bad-option` */
  replace(article: Article<Meta>): void
  /** Whether the index has an article with this id. */
  has(id: string): boolean
  /** The index at rest, for `JSON.stringify(index)`. Same articles in the same order, same JSON. */
  toJSON(): Snapshot<Meta>
  /** The index at rest, as bytes: to write into a file, and to open with `openIndex`. Same articles in the same order, same bytes. */
  save(options?: SaveOptions & { readonly texts?: 'inside' | 'none' }): Promise<Uint8Array>
  /** The index at rest in two files: one to search, one with the texts. */
  save(options: SaveOptions & { readonly texts: 'apart' }): Promise<SavedApart>
  /**
   * The paragraphs or quotes as a plain MiniSearch serialises them; `MiniSearch.loadJS`, or `loadJSON` of its JSON,
   * reads them with `tokenize` and `processTerm` of `guillemet/minisearch`. The fields are `title` and `text` for
   * paragraphs, `text` and `speaker` for quotes; ids are `otan#p3`, `otan#q2`.
   */
  toMiniSearch(kind: PassageKind): AsPlainObject
}

/**
 * An index, empty or from a snapshot.
 *
 * @throws GuillemetError `bad-option`; for `from`, what `openIndex` throws
 *
 * @example
 * const index = createIndex()
 * index.add({ id: 'otan', text: '« Non », a dit Jens Stoltenberg.' })
 * index.quotes('non').hits[0].id // => 'otan#q1'
 */
export function createIndex<Meta = DefaultMeta>(options: IndexOptions<Meta> = {}): Index<Meta> {
  const { analyzer, newline, quotes } = checkedIndexing(options, 'index', ['from', 'texts'])
  const source = new LiveSource<Meta>(analyzer)
  source.add([...savedArticles(options, analyzer)])
  const read = (article: Article<Meta>) => storedArticle(checkedArticle(article), { newline, quotes })
  const mustHave = (id: string) => {
    if (!source.hasArticle(id))
      throw new GuillemetError(
        'unknown-id',
        `The index has no article ${shown(id)}. Ask \`index.has(id)\` first, or \`add\` it.`,
      )
  }
  return {
    ...createReader(source),
    get size() {
      return source.size
    },
    add(articles) {
      const list: readonly Article<Meta>[] = Array.isArray(articles) ? articles : [articles]
      const stored = list.map(read)
      refuseDuplicates(
        stored.map(({ id }) => id),
        source,
      )
      source.add(stored)
    },
    remove(id) {
      mustHave(id)
      source.delete(id)
    },
    replace(article) {
      const stored = read(article)
      mustHave(stored.id)
      source.replace(stored)
    },
    has: (id) => source.hasArticle(id),
    toJSON: () => source.toSnapshot(),
    save: ((saveOptions?: SaveOptions) => save(source, saveOptions)) as Index<Meta>['save'],
    toMiniSearch(kind) {
      checkKind(kind)
      return source.toMiniSearch(kind)
    },
  }
}

function refuseDuplicates<Meta>(ids: readonly string[], source: LiveSource<Meta>): void {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id) || source.hasArticle(id))
      throw new GuillemetError(
        'duplicate-id',
        `${seen.has(id) ? 'Two of these articles have' : 'The index already has an article with'} the id ${shown(id)}. Give each its own, or use \`replace\`. Nothing was added.`,
      )
    seen.add(id)
  }
}
