/** A score for some passages: 0 for all, but for those in `touched`. Scores are always above 0. */
export class Tally {
  /** The passages that have a score, each once, in the order in which they got it. */
  readonly touched: number[] = []
  readonly #scores: Float64Array

  /** @param end one more than the highest passage number */
  constructor(end: number) {
    this.#scores = new Float64Array(end)
  }

  get(passage: number): number {
    return this.#scores[passage] ?? 0
  }

  /** Adds to a passage's score. */
  add(passage: number, score: number): void {
    if (this.#scores[passage] === 0) this.touched.push(passage)
    this.#scores[passage] = (this.#scores[passage] as number) + score
  }

  /** Lifts a passage's score, if it is lower. */
  raise(passage: number, score: number): void {
    const before = this.#scores[passage] as number
    if (before === 0) this.touched.push(passage)
    if (score > before) this.#scores[passage] = score
  }

  /** Back to 0 for all, in the time it took to fill. */
  clear(): void {
    for (const passage of this.touched) this.#scores[passage] = 0
    this.touched.length = 0
  }
}
