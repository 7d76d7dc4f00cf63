/** A score for some passages: 0 for all, but for those in `touched`. Scores are always above 0. */
export class Tally {
  /** The passages that have a score, each once, in the order in which they got it. */
  readonly touched: number[] = []
  #scores = new Float64Array(0)

  get(passage: number): number {
    return this.#scores[passage] ?? 0
  }

  /** Adds to a passage's score. */
  add(passage: number, score: number): void {
    const before = this.#at(passage)
    if (before === 0) this.touched.push(passage)
    this.#scores[passage] = before + score
  }

  /** Lifts a passage's score, if it is lower. */
  raise(passage: number, score: number): void {
    const before = this.#at(passage)
    if (before === 0) this.touched.push(passage)
    if (score > before) this.#scores[passage] = score
  }

  /** Back to 0 for all, in the time it took to fill. */
  clear(): void {
    for (const passage of this.touched) this.#scores[passage] = 0
    this.touched.length = 0
  }

  /** Room for passages up to `end`, as their number may have grown since the last query. */
  reserve(end: number): void {
    if (end <= this.#scores.length) return
    const larger = new Float64Array(Math.max(end, 2 * this.#scores.length))
    larger.set(this.#scores)
    this.#scores = larger
  }

  #at(passage: number): number {
    return this.#scores[passage] as number
  }
}
