/** The worker of this package. */
export function startWorker(): Worker {
  // For servers, webpack puts the `Worker` of Node there, which is another kind and would end the program.
  if (!globalThis.Worker) throw new ReferenceError('Worker is not defined')
  // The one form in which Vite, webpack and Parcel all see that there is a worker: leave it on one line.
  return new Worker(new URL('./thread.js', import.meta.url), { type: 'module' })
}
