/** Runs tasks side by side, and takes the next one when there is room for it. What one throws ends all. */
export class Lanes {
  readonly #most: number
  readonly #running = new Set<Promise<void>>()
  readonly #end = new AbortController()

  /** @param most how many run at once */
  constructor(most: number) {
    this.#most = most
  }

  /** Aborted when a task has thrown, or `stop` was called: tasks look at it. */
  get signal(): AbortSignal {
    return this.#end.signal
  }

  /** Begins a task, when fewer than the most are running. @throws what a task has thrown */
  async begin(task: () => Promise<void>): Promise<void> {
    while (this.#running.size >= this.#most) await Promise.race(this.#running)
    this.signal.throwIfAborted()
    const running: Promise<void> = task()
      .catch((reason) => this.#end.abort(reason))
      .finally(() => this.#running.delete(running))
    this.#running.add(running)
  }

  /** Waits for all tasks. @throws what one of them has thrown */
  async finish(): Promise<void> {
    await Promise.all(this.#running)
    this.signal.throwIfAborted()
  }

  /** Ends all tasks, and waits until they have seen it. */
  async stop(reason: unknown): Promise<void> {
    this.#end.abort(reason)
    await Promise.all(this.#running)
  }
}
