/** Tasks that wait; of one name only the last. */
export interface Timers {
  after(milliseconds: number, name: string, task: () => void): void
  cancel(name: string): void
  cancelAll(): void
}

export function createTimers(): Timers {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  const cancel = (name: string) => {
    clearTimeout(waiting.get(name))
    waiting.delete(name)
  }
  return {
    after(milliseconds, name, task) {
      cancel(name)
      waiting.set(name, setTimeout(task, milliseconds))
    },
    cancel,
    cancelAll: () => [...waiting.keys()].forEach(cancel),
  }
}
