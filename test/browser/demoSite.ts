import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { filesIn } from './site.js'

/** The demo site as it is built, by path: `/index.html`. */
export async function builtSite(): Promise<Record<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'guillemet-site-'))
  try {
    await build({ configFile: 'site/vite.config.ts', logLevel: 'error', build: { outDir: folder } })
    return filesIn(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
