import { html, type Markup } from '../build/html.js'

export interface Page {
  /** Under the base: `articles/otan/`; the home page is ''. */
  readonly path: string
  readonly title: string
  readonly description: string
  /** The file of `client/` that wakes it. */
  readonly script?: string
  /** What `<main>` holds, and how it is set. */
  readonly kind: 'home' | 'article' | 'people' | 'words' | 'measures'
  readonly main: Markup
}

/** From this origin alone, nothing inline, no text as HTML; the policy named is that of the worker of `guillemet/element`. */
const CONTENT_SECURITY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types guillemet',
].join('; ')

const PLACES = [
  { path: '', label: 'Rechercher' },
  { path: 'qui-dit-quoi/', label: 'Qui dit quoi' },
  { path: 'mots/', label: 'Les mots' },
  { path: 'mesures/', label: 'Mesures' },
]

/** A whole document. */
export function document({ path, title, description, script, kind, main }: Page, base: string): string {
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf9f4">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#171513">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/styles/main.css">
<link rel="stylesheet" href="/styles/${kind}.css">
${script !== undefined && html`<script type="module" src="/client/${script}"></script>`}
</head>
<body class="${kind}">
<a class="skip" href="#contenu">Aller au contenu</a>
<header class="masthead">
<a class="name" href="${base}"${path === '' && html` aria-current="page"`}><span aria-hidden="true">«${NBSP}</span>guillemet<span aria-hidden="true">${NBSP}»</span></a>
<nav aria-label="Rubriques"><ul>
${PLACES.map((place) => html`<li><a href="${base}${place.path}"${place.path === path && html` aria-current="page"`}>${place.label}</a></li>`)}
</ul></nav>
</header>
<main id="contenu" tabindex="-1">
${main}
</main>
<footer class="colophon">
<p>Journal de démonstration de <b>guillemet</b>, recherche plein texte pour la prose française. Personnes, faits, œuvres et institutions sont inventés.</p>
<p>Composé en Newsreader. Cette page ne demande rien à personne d’autre qu’à son serveur.</p>
</footer>
</body>
</html>
`.markup
}

const NBSP = '\u00a0'
