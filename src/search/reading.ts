import type { Source } from './engine.js'
import { paragraphAt, quoteAt } from './passages.js'
import { Units } from './units.js'

/** A passage under the reader's eyes: what its two fields say, until the next one is read. */
export class Reading {
  /** The title of a paragraph's article, or the name of a quote's speaker. */
  readonly title = new Units()
  readonly text = new Units()

  paragraph<Meta>(source: Source<Meta>, paragraph: number): void {
    const place = source.place('paragraph', paragraph)
    const { title = '', text } = place.article
    this.title.set(title)
    if (typeof text !== 'string' && text.isAway) this.text.clear()
    else this.text.take(text, ...paragraphAt(place))
  }

  quote<Meta>(source: Source<Meta>, quote: number): void {
    const place = source.place('quote', quote)
    const { text } = place.article
    const { speaker, parts } = quoteAt(place)
    this.title.set(speaker?.name ?? '')
    this.text.clear()
    // They are a line each, as `quoteWords` has them.
    parts.forEach(([start, end], i) => {
      if (i > 0) this.text.add('\n', 0, 1)
      if (parts.length === 1) this.text.take(text, start, end)
      else this.text.add(text, start, end)
    })
  }
}
