import { grown } from '../text/grown.js'
import type { Row } from './engine.js'

/** Scores of some passages: of those in `touched`. */
export class Tally {
  #passages = new Uint32Array(64)
  #count = 0
  #scores = new Float64Array(0)
  #column = new Float64Array(0)
  /** A passage has a score if it is marked with the present round. */
  #rounds = new Uint32Array(0)
  #round = 0

  /** The passages that have a score, each once, in the order in which they got it: a view, until there are more. */
  get touched(): Uint32Array {
    return this.#passages.subarray(0, this.#count)
  }

  /** How many passages have a score. */
  get size(): number {
    return this.#count
  }

  /** Forgets all scores and makes room for passages below `end`. */
  reset(end: number): this {
    this.#count = 0
    this.#round++
    if (end > this.#scores.length || this.#round > LAST_ROUND) {
      const size = Math.max(end, 2 * this.#scores.length)
      this.#scores = new Float64Array(size)
      this.#rounds = new Uint32Array(size)
      this.#round = 1
    }
    return this
  }

  has(passage: number): boolean {
    return this.#rounds[passage] === this.#round
  }

  /** The passage's score; 0 if it has none. */
  get(passage: number): number {
    return this.has(passage) ? (this.#scores[passage] as number) : 0
  }

  /** Adds to a passage's score. */
  add(passage: number, score: number): void {
    if (this.has(passage)) this.#scores[passage] = (this.#scores[passage] as number) + score
    else this.#begin(passage, score)
  }

  /** Lifts a passage's score, if it is lower. */
  raise(passage: number, score: number): void {
    if (!this.has(passage)) this.#begin(passage, score)
    else if (score > (this.#scores[passage] as number)) this.#scores[passage] = score
  }

  /** Adds the first `count` of a column of scores to those of the passages in the same places. */
  addRow(passages: Uint32Array, added: Float64Array, count: number): void {
    const scores = this.#scores
    const rounds = this.#rounds
    const round = this.#round
    this.#passages = grown(this.#passages, this.#count + count)
    const touched = this.#passages
    let size = this.#count
    for (let i = 0; i < count; i++) {
      const passage = passages[i] as number
      if (rounds[passage] === round) scores[passage] = (scores[passage] as number) + (added[i] as number)
      else {
        rounds[passage] = round
        scores[passage] = added[i] as number
        touched[size++] = passage
      }
    }
    this.#count = size
  }

  /** The passages as a row whose frequencies are their scores, until there are others: a view. */
  toRow(): Row {
    const count = this.#count
    if (count > this.#column.length) this.#column = new Float64Array(2 * count)
    const column = this.#column
    const passages = this.#passages
    const scores = this.#scores
    for (let i = 0; i < count; i++) column[i] = scores[passages[i] as number] as number
    return { count, passages, frequencies: column }
  }

  /** Adds all scores of another tally, in its order. */
  addAll(other: Tally): void {
    const { passages, frequencies, count } = other.toRow()
    this.addRow(passages, frequencies, count)
  }

  /** Lifts scores to so much of another tally's, where that is more. */
  raiseAll(other: Tally, weight = 1): void {
    const { passages, frequencies, count } = other.toRow()
    for (let i = 0; i < count; i++) this.raise(passages[i] as number, weight * (frequencies[i] as number))
  }

  /** Adds the passages that all of the tallies have, with their scores summed in the order of the list. */
  addShared(list: readonly Tally[]): void {
    if (list.length === 0) return
    const rarest = list.reduce((best, tally) => (tally.size < best.size ? tally : best))
    for (const passage of rarest.touched) {
      if (!list.every((tally) => tally.has(passage))) continue
      let sum = 0
      for (const tally of list) sum += tally.get(passage)
      this.add(passage, sum)
    }
  }

  /**
   * Of some passages of the tally, those whose score is no less than that of the `count`th best. What falls behind the `count` best so
   * far is left out as it comes, so that few are looked at twice.
   */
  leaders(passages: ArrayLike<number>, count: number): number[] {
    const scores = this.#scores
    const heap = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
    const found: number[] = []
    let least = Number.NEGATIVE_INFINITY
    for (let i = 0; i < passages.length; i++) {
      const passage = passages[i] as number
      const score = scores[passage] as number
      if (score < least) continue
      found.push(passage)
      if (score > least) least = replaceLeast(heap, score)
    }
    return found.filter((passage) => (scores[passage] as number) >= least)
  }

  #begin(passage: number, score: number): void {
    this.#rounds[passage] = this.#round
    this.#scores[passage] = score
    if (this.#count === this.#passages.length) this.#passages = grown(this.#passages, this.#count + 1)
    this.#passages[this.#count++] = passage
  }
}

const LAST_ROUND = 2 ** 32 - 1

/** Puts a score in the place of the least of a heap, and returns which is the least then. */
function replaceLeast(heap: Float64Array, score: number): number {
  let at = 0
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++
    const least = heap[child] as number
    if (least >= score) break
    heap[at] = least
    at = child
  }
  heap[at] = score
  return heap[0] as number
}

/** Tallies that are used again, so that a query costs what it touches and not what the index holds. */
export class Tallies {
  readonly #all: Tally[] = []
  #used = 0

  /** An empty tally for passages below `end`, until `reset`. */
  take(end: number): Tally {
    const tally = this.#all[this.#used] ?? new Tally()
    this.#all[this.#used++] = tally
    return tally.reset(end)
  }

  /** Takes back all tallies. */
  reset(): void {
    this.#used = 0
  }
}
