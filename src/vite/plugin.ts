import { join } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { GuillemetError } from '../text/error.js'
import { contentFolders } from './contentFolders.js'
import { type ContentSnapshot, contentSnapshot } from './contentSnapshot.js'
import { type DevContent, devContent } from './devContent.js'
import { checkedOptions, type GuillemetOptions } from './options.js'
import { IDS, pageCode, serverCode, virtualModule } from './virtualModule.js'

/**
 * ES modules that need no preparing for development: found late, they would make the page reload, and Vite up to 7 leaves their worker
 * behind.
 */
const UNPREPARED = ['guillemet/search', 'guillemet/worker', 'guillemet/element', 'guillemet/element/class']

/**
 * A Vite plugin that makes a snapshot of articles in files, for `virtual:guillemet`: `vite build` emits it as an asset with a hash in its
 * name, `vite dev` serves it and makes it anew when a file changes.
 *
 * `/// <reference types="guillemet/vite/client" />` gives the module its types.
 *
 * @throws GuillemetError `bad-option`
 *
 * @example
 * export default defineConfig({ plugins: [guillemet({ content: 'articles' })] })
 */
export function guillemet(options: GuillemetOptions): Plugin {
  const { name, ...content } = checkedOptions(options)
  const { id, resolved } = virtualModule(name)
  const pluginName = name === undefined ? 'guillemet' : `guillemet:${name}`
  const fileName = `${name ?? 'index'}.guillemet`
  let config: ResolvedConfig
  /** One for each command, as both may run at once. */
  const output = () => join(config.cacheDir, 'guillemet', config.command, fileName)
  let built: Promise<ContentSnapshot> | undefined
  let dev: DevContent | undefined
  return {
    name: pluginName,
    config: () => ({ assetsInclude: ['**/*.guillemet'], optimizeDeps: { exclude: UNPREPARED } }),
    configResolved(found) {
      config = found
      if (found.plugins.filter((plugin) => plugin.name === pluginName).length > 1)
        throw new GuillemetError(
          'bad-option',
          `Two plugins guillemet() would both make ${id}. Give one of them another \`name\`.`,
        )
    },
    configureServer(server) {
      dev = devContent(server, { plugin: pluginName, module: resolved, fileName, output: output(), content })
    },
    // A build that goes on watching makes the snapshot anew.
    watchChange() {
      built = undefined
    },
    resolveId: {
      filter: { id: IDS },
      handler: (source) => (source === id ? resolved : undefined),
    },
    load: {
      filter: { id: IDS },
      async handler(source, { ssr = false } = {}) {
        if (source !== resolved) return
        const code = ssr ? serverCode : pageCode
        if (dev) return { code: code(JSON.stringify(await dev.url())), map: null }
        const { root } = config
        for (const path of contentFolders(content.content, root).paths) this.addWatchFile(path)
        built ??= contentSnapshot(content, { root, output: output(), warn: (message) => this.warn(message) })
        const { bytes } = await built
        // The placeholder in which Vite puts the address of an asset, by `base` and `experimental.renderBuiltUrl`.
        const asset = `__VITE_ASSET__${this.emitFile({ type: 'asset', name: fileName, source: bytes })}__`
        return { code: code(JSON.stringify(asset)), map: null }
      },
    },
  }
}
