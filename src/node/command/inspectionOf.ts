import type { PackedSource } from '../../search/packedSource.js'
import { isOfKind, readContainer } from '../../snapshot/container.js'
import { ARTICLES_SHAPE, INDEX_SHAPE, TEXTS } from '../../snapshot/shapes.js'
import { SNAPSHOT_VERSION } from '../../snapshot/snapshot.js'
import type { Inspection } from './inspection.js'
import type { Opened } from './opened.js'

/** @param limit how many words, and how many speakers */
export function inspectionOf(
  file: string,
  { source, index, saved, bytes, size, format, isZipped }: Opened,
  limit: number,
): Inspection {
  const { counts, sections } = readContainer(INDEX_SHAPE, bytes)
  const isAlone = isOfKind(saved, ARTICLES_SHAPE)
  const written = isAlone ? readContainer(ARTICLES_SHAPE, saved).sections : sections
  const places = Object.keys(TEXTS) as (keyof typeof TEXTS)[]
  return {
    file,
    bytes: size,
    format,
    gzip: isZipped,
    version: SNAPSHOT_VERSION,
    analyzer: new TextDecoder().decode(sections.analyzer),
    postings: !isAlone,
    texts: places.find((place) => TEXTS[place] === counts.texts) ?? 'none',
    articles: counts.articles,
    paragraphs: counts.paragraphs,
    quotes: counts.quotes,
    words: counts.words,
    terms: counts.paragraphTerms,
    sections: Object.entries(written)
      .map(([name, section]) => ({ name, bytes: section.length }))
      .filter((section) => section.bytes > 0)
      .sort((a, b) => b.bytes - a.bytes),
    topWords: topWords(source, limit),
    topSpeakers: index.speakers({ limit }).map(({ name, quotes }) => ({ name, quotes })),
  }
}

function topWords<Meta>({ lexicon, analyzer }: PackedSource<Meta>, limit: number): Inspection['topWords'] {
  const all: { word: string; paragraphs: number }[] = []
  for (let number = 0; number < lexicon.size; number++) {
    const word = lexicon.spelling(number)
    if (!analyzer.isStopWord(word)) all.push({ word, paragraphs: lexicon.passages(number) })
  }
  return all.sort((a, b) => b.paragraphs - a.paragraphs).slice(0, limit)
}
