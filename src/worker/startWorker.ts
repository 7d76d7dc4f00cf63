/** The worker of this package, in the one form in which Vite, webpack and Parcel all see that there is one: leave it on one line. */
export const startWorker = (): Worker => new Worker(new URL('./thread.js', import.meta.url), { type: 'module' })
