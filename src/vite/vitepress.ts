import { processQueryTerm, processTerm, tokenize } from '../minisearch/miniSearchWords.js'

/** What VitePress 1.6 takes as `extends`. */
export interface VitePressOptions {
  readonly themeConfig: {
    readonly search: {
      readonly provider: 'local'
      readonly options: {
        readonly translations: typeof TRANSLATIONS
        readonly miniSearch: {
          readonly options: { readonly tokenize: typeof tokenize; readonly processTerm: typeof processTerm }
          readonly searchOptions: { readonly processTerm: typeof processQueryTerm }
        }
      }
    }
  }
  readonly vite: { readonly plugins: VitePressPlugin[] }
}

/** A Vite plugin, by its shape: VitePress has a Vite of its own, whose types need not be those of the project's. */
export interface VitePressPlugin {
  readonly name: string
  readonly enforce: 'pre'
  readonly config: () => { readonly optimizeDeps: { readonly exclude: string[] } }
  readonly transform: (code: string, id: string) => { readonly code: string; readonly map: null } | undefined
}

/**
 * VitePress's own search box in French: words are found whatever their accents, elision and endings (`ecole` finds *l’école* and
 * *les écoles*), and its labels are French. It extends a configuration, which may go on to change what it likes.
 *
 * The page gets the analyzer together with the search index, when the box is opened first: 17 kB gzipped. All locales of a site
 * are searched as French.
 *
 * @example
 * export default defineConfig({ extends: vitepressOptions(), lang: 'fr-FR', title: 'Le carnet' })
 */
export function vitepressOptions(): VitePressOptions {
  return {
    themeConfig: {
      search: {
        provider: 'local',
        options: {
          translations: TRANSLATIONS,
          miniSearch: {
            options: { tokenize: sent(tokenize, 'tokenize'), processTerm: sent(processTerm, 'processTerm') },
            searchOptions: { processTerm: sent(processQueryTerm, 'processQueryTerm') },
          },
        },
      },
    },
    vite: { plugins: [frenchBox()] },
  }
}

const TRANSLATIONS = {
  button: { buttonText: 'Rechercher', buttonAriaLabel: 'Rechercher' },
  modal: {
    displayDetails: 'Afficher le détail',
    resetButtonTitle: 'Effacer la recherche',
    backButtonTitle: 'Fermer la recherche',
    noResultsText: 'Aucun résultat pour',
    footer: {
      selectText: 'pour ouvrir',
      selectKeyAriaLabel: 'Entrée',
      navigateText: 'pour parcourir',
      navigateUpKeyAriaLabel: 'Flèche vers le haut',
      navigateDownKeyAriaLabel: 'Flèche vers le bas',
      closeText: 'pour fermer',
      closeKeyAriaLabel: 'Échap',
    },
  },
} as const

/** Where the page keeps the functions. */
const GLOBAL = '__guillemetMiniSearch'

type Words = typeof import('../minisearch/miniSearchWords.js')

/**
 * A copy of a function that VitePress can send to the page. It writes a function's source into each page of the site, which
 * would be the whole analyzer, without what it imports: so the source only says where the page has the function.
 */
function sent<Args extends readonly unknown[]>(
  process: (...args: Args) => string[],
  name: keyof Words,
): (...args: Args) => string[] {
  const copy = (...args: Args) => process(...args)
  return Object.assign(copy, { toString: () => `(text) => ${GLOBAL}.${name}(text)` })
}

/** The module that VitePress's search box has its index from: it comes when the box is opened, and before any search. */
const INDEX = '/@localSearchIndex'

/** Puts the functions where the page looks for them. */
const WORDS = `
import * as words from 'guillemet/minisearch'

const marker = (terms) => ({
  exec(text) {
    const [span] = words.highlights(text, terms)
    return span ? { 0: text.slice(span.start, span.end), index: span.start } : null
  },
})
globalThis.${GLOBAL} = { ...words, marker }
`

/** VitePress's search box, and what it marks by: a RegExp of the terms found, which are stems without accents. */
const BOX = /VPLocalSearchBox\.vue$/
const MARKER = 'formMarkRegex(terms)'

/** The page's part: the functions, and marks on the words that they found, for which only `exec` of a RegExp is needed. */
const frenchBox = (): VitePressPlugin => ({
  name: 'guillemet:vitepress',
  enforce: 'pre',
  // It is an ES module already; found when the box is opened, it would make the page reload.
  config: () => ({ optimizeDeps: { exclude: ['guillemet/minisearch'] } }),
  transform(code, id) {
    if (id === INDEX) return { code: WORDS + code, map: null }
    if (BOX.test(id)) return { code: code.replace(MARKER, `${GLOBAL}.marker(terms)`), map: null }
    return undefined
  },
})
