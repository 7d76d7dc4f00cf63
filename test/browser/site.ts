import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface SiteOptions {
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>
  /** How fast files of more than 4 kB are sent. @default as fast as can be */
  readonly bytesPerSecond?: number
}

/** A web site in memory, on a port of this machine. */
export interface Site extends AsyncDisposable {
  readonly origin: string
  /** The paths asked for, in order, with their queries. */
  readonly requests: readonly string[]
  /** Puts or replaces a file: `/index.html`, which is also `/`. */
  put(path: string, body: string | Uint8Array): void
  remove(path: string): void
  close(): Promise<void>
}

export async function createSite(
  files: Readonly<Record<string, string | Uint8Array>>,
  { headers = {}, bytesPerSecond = Number.POSITIVE_INFINITY }: SiteOptions = {},
): Promise<Site> {
  const held = new Map(Object.entries(files))
  const requests: string[] = []
  const server = createServer((request, response) => {
    const address = request.url ?? '/'
    requests.push(address)
    const { pathname } = new URL(address, 'http://site')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const body = held.get(path)
    if (body === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end()
      return
    }
    const bytes = Buffer.from(body)
    const own = { 'content-type': mediaType(path), 'content-length': bytes.length, 'last-modified': LONG_AGO }
    response.writeHead(200, { ...own, ...headers })
    void send(response, bytes, bytesPerSecond)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    put: (path, body) => void held.set(path, body),
    remove: (path) => void held.delete(path),
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** The files of a folder as a site has them, by path: `/index.html`. */
export const filesIn = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length).replaceAll(sep, '/'), readFileSync(path)]),
  )

/**
 * Everything from this origin, nothing inline, no text as HTML or script: what a careful site sends.
 * The single policy is the one that the element makes to name its worker.
 */
export const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self' data:; " +
    "form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types guillemet",
}

/** So that browsers keep what they get, as they do of most sites. */
const LONG_AGO = new Date(2024, 0).toUTCString()

const SLOWED_FROM = 4096
const TICKS_PER_SECOND = 20

async function send(response: ServerResponse, bytes: Buffer, bytesPerSecond: number): Promise<void> {
  if (bytes.length <= SLOWED_FROM || bytesPerSecond === Number.POSITIVE_INFINITY) {
    response.end(bytes)
    return
  }
  const step = Math.ceil(bytesPerSecond / TICKS_PER_SECOND)
  for (let at = 0; at < bytes.length && !response.destroyed; at += step) {
    response.write(bytes.subarray(at, at + step))
    await wait(1000 / TICKS_PER_SECOND)
  }
  response.end()
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
}

const mediaType = (path: string): string => {
  const dot = path.lastIndexOf('.')
  return MEDIA_TYPES[dot < 0 ? 'html' : path.slice(dot + 1)] ?? 'application/octet-stream'
}
