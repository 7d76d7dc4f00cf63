import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { sitePlugin } from './build/sitePlugin.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * The library is imported by its name, which in its own package means `dist/` by way of `exports`: what the site measures
 * is what its users get, and not the sources.
 */
export default defineConfig({
  root: path('.'),
  appType: 'mpa',
  plugins: [
    sitePlugin({ articles: [path('../fixtures/articles'), path('articles')], queries: path('../fixtures/queries') }),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // A page under a strict policy loads no `data:` font or script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
