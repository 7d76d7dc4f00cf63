import { createContext, runInContext } from 'node:vm'

/** Runs a script where nothing of Node is, only what a page and a worker have too; what it comes to, as plain data. */
export async function inBareContext(script: string, data: Readonly<Record<string, unknown>>): Promise<unknown> {
  const context = createContext({
    TextDecoder,
    TextEncoder,
    Response,
    Blob,
    ReadableStream,
    data: JSON.stringify(data),
  })
  return JSON.parse((await runInContext(`'use strict'; ${script}`, context)) as string)
}
