import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as current from 'vite'

/** The Vite that VitePress brings. */
const vitepress = createRequire(import.meta.url).resolve('vitepress/package.json')
const folder = join(createRequire(vitepress).resolve('vite/package.json'), '..')
const old = (await import(pathToFileURL(join(folder, 'dist/node/index.js')).href)) as typeof current

/** The oldest and the newest Vite that guillemet is for. */
export const vites = [old, current].map((vite) => ({ version: vite.version, vite }))
