/** Tasks that wait; of one name only the last. */
export interface Timers {
  after(milliseconds: number, name: string, task: () => void): void
  /** Runs a task now, if it waits. */
  hurry(name: string): void
  cancel(name: string): void
  cancelAll(): void
}

export function createTimers(): Timers {
  const waiting = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly task: () => void }>()
  const cancel = (name: string) => {
    clearTimeout(waiting.get(name)?.timer)
    waiting.delete(name)
  }
  const hurry = (name: string) => {
    const task = waiting.get(name)?.task
    cancel(name)
    task?.()
  }
  return {
    after(milliseconds, name, task) {
      cancel(name)
      waiting.set(name, { timer: setTimeout(hurry, milliseconds, name), task })
    },
    hurry,
    cancel,
    cancelAll: () => [...waiting.keys()].forEach(cancel),
  }
}
