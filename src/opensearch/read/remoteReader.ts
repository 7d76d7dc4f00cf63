import type { Analyzer } from '../../analysis/analyzer.js'
import { asked, keysIn, typedText } from '../../search/asked.js'
import { correctQuery } from '../../search/correctQuery.js'
import { Desk } from '../../search/desk.js'
import { textField } from '../../search/domain.js'
import type { PassageKind, Source } from '../../search/engine.js'
import { Evaluation } from '../../search/evaluation.js'
import { explain } from '../../search/explain.js'
import { filters } from '../../search/filters.js'
import { findParagraphs, findQuotes } from '../../search/find.js'
import type { Results, SpeakerCount } from '../../search/hit.js'
import { type CheckedOptions, checkedOptions, type SearchOptions } from '../../search/options.js'
import { passageWith } from '../../search/passageWith.js'
import { containing, inField, phrase, type Query } from '../../search/query/query.js'
import { similar, weightiest } from '../../search/similar.js'
import { countSpeakers, speakersNamed } from '../../search/speakers.js'
import {
  commonestFirst,
  likeliestTexts,
  mayBeName,
  pairsAfter,
  queriesBegun,
  readTyped,
  suggestions,
} from '../../search/suggest.js'
import { documentId } from '../document.js'
import type { RemoteIndex } from '../remoteIndex.js'
import { termName } from '../wordWriter.js'
import type { Cluster } from './cluster.js'
import { anyOf, filtering, type Json, term } from './dsl.js'
import { FIELDS } from './fields.js'
import { filterQueries } from './filterQueries.js'
import { Knowledge } from './knowledge.js'
import { retrieved, withinReach } from './retrieved.js'
import { Session } from './session.js'
import { type Translated, translated } from './translation.js'

/** So many speakers are counted: the most quoted. */
const MOST_SPEAKERS = 10_000

/** Searches an index of OpenSearch: it finds, and we rank. */
export function remoteReader<Meta>(cluster: Cluster, analyzer: Analyzer, remember: number): RemoteIndex<Meta> {
  const desk = new Desk(analyzer)
  let knowledge = new Knowledge()
  let until = 0
  /** The speakers of all quotes, and what was known when they were counted. */
  let counted: { readonly knowledge: Knowledge; readonly speakers: SpeakerCount[] } | undefined

  const begin = async (): Promise<Session<Meta>> => {
    await cluster.check()
    if (knowledge.isOfNothing || knowledge.isFull || Date.now() >= until) {
      knowledge = new Knowledge()
      until = Date.now() + 1000 * remember
    }
    return new Session(cluster, analyzer, knowledge)
  }

  const find = async <Hit>(
    kind: PassageKind,
    query: unknown,
    options: SearchOptions<Meta>,
    read: (source: Source<Meta>, options: CheckedOptions) => Results<Hit>,
  ): Promise<Results<Hit>> => {
    const checked = withinReach(checkedOptions(options))
    const session = await begin()
    const sought = await session.settled([], (source) => {
      read(source, checked)
      return translated(asked(query, source, checked).query, kind, checked, source)
    })
    const { documents, total, facets, isWhole } = await retrieved(cluster, kind, sought, checked)
    const found = await session.settled(documents, (source) => read(source, checked))
    return isWhole ? found : { ...found, total, ...(facets && { facets }) }
  }

  const paragraphs = (query: unknown, options: SearchOptions<Meta>, nested: 'nested' | 'none') =>
    find('paragraph', query, options, (source, checked) =>
      findParagraphs(source, asked(query, source, checked), checked, nested, desk),
    )

  const speakers = async (query: unknown, checked: CheckedOptions): Promise<SpeakerCount[]> => {
    const session = await begin()
    const sought = await session.settled([], (source) =>
      translated(asked(query, source, checked).query, 'quote', checked, source),
    )
    return sought.isExact ? named(cluster, sought.query, checked) : heard(session, query, sought, checked)
  }

  const everybody = async (): Promise<SpeakerCount[]> => {
    if (counted?.knowledge !== knowledge) counted = { knowledge, speakers: await speakers('', ALL) }
    return counted.speakers
  }

  /** Speakers whose quotes are read. */
  const heard = async (session: Session<Meta>, query: unknown, sought: Translated, checked: CheckedOptions) => {
    const { documents } = await retrieved(cluster, 'quote', sought, { ...checked, limit: 0 })
    return session.settled(documents, (source) => {
      const answers = new Evaluation(source, 'quote', checked, desk).answer(asked(query, source, checked).query)
      const { passage } = filters(source, 'quote', checked)
      return countSpeakers(source, (quote) => answers.has(quote) && passage(quote))
    })
  }

  const suggest = async (typed: string, checked: CheckedOptions) => {
    const session = await begin()
    const read = readTyped(typed)
    const count = async (queries: readonly Query[]): Promise<number[]> => {
      const bodies = await session.settled([], (source) =>
        queries.map((query) => counting('paragraph', translated(query, 'paragraph', checked, source).query)),
      )
      return (await cluster.answers(bodies)).map(({ hits }) => hits.total.value)
    }
    const counted = async (texts: readonly string[], toQuery: (text: string) => Query) => {
      const hits = await count(texts.map(toQuery))
      return texts.map((text, i) => ({ text, hits: hits[i] as number }))
    }
    const words = commonestFirst(
      await counted(await session.settled([], (source) => queriesBegun(source, read)), containing),
    )
    const likeliest = words[0]?.text
    const pairs = likeliest === undefined ? [] : await following(session, likeliest, read.before, checked)
    const found = (await counted(pairs, (pair) => inField('text', phrase(pair)))).map(({ text, hits }) => ({
      text: read.before + text,
      hits,
    }))
    const all = mayBeName(read) ? await everybody() : []
    return suggestions(read, words, found, all, checked.limit)
  }

  /** What follows the last word of a query in the texts that answer it best. */
  const following = async (session: Session<Meta>, query: string, before: string, checked: CheckedOptions) => {
    const options = { ...checked, limit: 10 }
    const sought = await session.settled([], (source) => translated(containing(query), 'paragraph', options, source))
    const { documents } = await retrieved(cluster, 'paragraph', sought, options)
    return session.settled(documents, (source) =>
      pairsAfter(source, query, { before, key: '' }, likeliestTexts(source, query, options, desk)),
    )
  }

  return {
    search: (query, options = {}) => paragraphs(query, options, 'nested'),
    paragraphs: (query, options = {}) => paragraphs(query, options, 'none'),
    quotes: (query, options = {}) =>
      find('quote', query, options, (source, checked) =>
        findQuotes(source, asked(query, source, checked), checked, desk),
      ),
    speakers: async ({ query = '', ...options } = {}) => {
      const checked = checkedOptions<Meta>({ limit: Number.POSITIVE_INFINITY, ...options })
      return (await speakers(query, checked)).slice(0, checked.limit)
    },
    suggest: async (typed, options = {}) =>
      suggest(typedText(typed), checkedOptions<Meta>({ limit: 8, ...options, combine: 'and', correct: false })),
    correct: async (query) => {
      const checked = checkedOptions<Meta>({})
      const session = await begin()
      return session.settled([], (source) => {
        const evaluation = new Evaluation(source, 'paragraph', checked, desk)
        evaluation.answer(asked(typedText(query), source, checked).query)
        return correctQuery(query, evaluation.corrections, keysIn(query, source))
      })
    },
    similar: async (id, options = {}) => {
      const checked = withinReach(checkedOptions<Meta>(options))
      const session = await begin()
      const own = await cluster.passages([String(id)])
      const sought = await session.settled(own, (source) => {
        const { kind, passage } = passageWith(source, id)
        const path = FIELDS[kind][textField(kind)] as string
        const terms = weightiest(source, kind, passage)
        const query = anyOf(terms.map((one) => term(path, termName(one))))
        return { kind, isExact: true, query: { bool: { must: [query], must_not: [{ ids: { values: [id] } }] } } }
      })
      const { documents, total } = await retrieved(cluster, sought.kind, sought, checked)
      const found = await session.settled([...own, ...documents], (source) => similar(source, id, checked, desk))
      return { ...found, total }
    },
    explain: async (query, id, options = {}) => {
      const checked = checkedOptions(options)
      const session = await begin()
      const own = await cluster.passages([String(id)])
      return session.settled(own, (source) => explain(source, asked(query, source, checked), id, checked, desk))
    },
    size: async () => {
      await cluster.check()
      return (await cluster.answer(counting('article'))).hits.total.value
    },
    has: async (id) => {
      await cluster.check()
      return cluster.hasArticle(documentId(id))
    },
  }
}

const ALL = checkedOptions({ limit: Number.POSITIVE_INFINITY })

const counting = (kind: 'article' | PassageKind, query?: Json): Json => ({
  size: 0,
  track_total_hits: true,
  query: filtering([term('kind', kind), ...(query ? [query] : [])]),
})

/** The named speakers of quotes. */
async function named(cluster: Cluster, query: Json, options: CheckedOptions): Promise<SpeakerCount[]> {
  const kept = filterQueries('quote', options).passage()
  const { aggregations } = await cluster.answer({
    ...counting('quote', filtering([query, term('said.use', 'speech'), ...kept])),
    aggs: { names: { terms: { field: 'said.name', size: MOST_SPEAKERS } } },
  })
  const names = aggregations?.names?.buckets ?? []
  return speakersNamed(new Map(names.map(({ key, doc_count }) => [String(key), doc_count])))
}
