import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { build } from 'vite'

/** The demo site as it is built, by path: `/index.html`. */
export async function builtSite(): Promise<Record<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'guillemet-site-'))
  try {
    await build({ configFile: 'site/vite.config.ts', logLevel: 'error', build: { outDir: folder } })
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return Object.fromEntries(
      paths
        .filter((path) => statSync(join(folder, path)).isFile())
        .map((path) => [`/${path.split(sep).join('/')}`, readFileSync(join(folder, path))]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
