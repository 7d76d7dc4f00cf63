// What a worker runs. Its name is in `startWorker.ts`.
import { type Port, serve } from './serve.js'

serve(globalThis as unknown as Port)
