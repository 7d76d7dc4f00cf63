/** The worker of this package, in the one form in which Vite, webpack and Parcel all see that there is one: leave it on one line. */
export function startWorker(): Worker {
  // For servers, webpack puts the `Worker` of Node there, which is another kind and would end the program.
  if (!globalThis.Worker) throw new ReferenceError('Worker is not defined')
  return new Worker(new URL('./thread.js', import.meta.url), { type: 'module' })
}
