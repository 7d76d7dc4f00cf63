import type { ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import type { ViteDevServer } from 'vite'
import { messageOf } from '../text/error.js'
import { contentFolders } from './contentFolders.js'
import { contentSnapshot } from './contentSnapshot.js'
import { liveContent } from './liveContent.js'
import type { ContentOptions } from './options.js'

/** The content of a site that is being written, on its server. */
export interface DevContent {
  /** The address of the snapshot as it is now. */
  readonly url: () => Promise<string>
}

export interface DevOptions {
  /** The plugin's name, for messages. */
  readonly plugin: string
  /** The id of the module that has the address. */
  readonly module: string
  readonly fileName: string
  /** Where the snapshot is kept. */
  readonly output: string
  readonly content: ContentOptions
}

/** Serves the snapshot, and tells pages when there is another. */
export function devContent(
  server: ViteDevServer,
  { plugin, module, fileName, output, content }: DevOptions,
): DevContent {
  const { base, root, logger, server: options } = server.config
  const path = `${base}@guillemet/${fileName}`
  const folders = contentFolders(content.content, root)
  const warn = (message: string) => logger.warn(`[${plugin}] ${message}`, { timestamp: true })
  const live = liveContent(() => contentSnapshot(content, { root, output, warn }), {
    changed: () => reload(server, module),
    failed: (error) => {
      const message = messageOf(error)
      logger.error(`[${plugin}] ${message}`, { timestamp: true })
      server.ws.send({ type: 'error', err: { message, stack: '', plugin } })
    },
  })
  server.watcher.add([...folders.paths])
  server.watcher.on('all', (_event, changed) => {
    if (folders.has(resolve(root, changed))) live.touch()
  })
  // Added here, it comes before Vite's own middlewares: the address still has its base.
  server.middlewares.use((request, response, next) => {
    const [asked] = (request.url ?? '').split('?')
    if (asked !== path || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    live.current().then(({ bytes }) => answer(response, bytes), next)
  })
  return { url: async () => `${options.origin ?? ''}${path}?v=${(await live.current()).hash}` }
}

function answer(response: ServerResponse, bytes: Uint8Array): void {
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-cache',
  })
  response.end(bytes)
}

/** Pages get the module anew, by what they accept or as a whole: Vite's own rules. */
function reload(server: ViteDevServer, id: string): void {
  for (const environment of Object.values(server.environments ?? {})) {
    const found = environment.moduleGraph.getModuleById(id)
    if (found) void environment.reloadModule(found)
  }
  // Vite 5 has one graph of modules, for pages and servers.
  const found = server.environments ? undefined : server.moduleGraph.getModuleById(id)
  if (found) void server.reloadModule(found)
}
