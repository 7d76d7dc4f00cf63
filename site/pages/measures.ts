import { html } from '../build/html.js'
import { french } from './french.js'
import type { Page } from './layout.js'

/** Filled in by `client/measures.ts`. */
const ROWS = [
  { id: 'code', label: 'Programme reçu' },
  { id: 'index', label: 'Index reçu' },
  { id: 'first', label: 'Première ouverture' },
  { id: 'again', label: 'Ouvertures suivantes, médiane' },
  { id: 'p50', label: 'Une recherche, médiane' },
  { id: 'p95', label: 'Une recherche, 95 fois sur 100' },
  { id: 'same', label: 'Réponses conformes' },
  { id: 'right', label: 'Bonne réponse parmi les trois premières' },
]

export function measuresPage(): Page {
  return {
    path: 'mesures/',
    kind: 'measures',
    script: 'measures.ts',
    title: 'Mesures – guillemet',
    description: 'Poids et vitesse de guillemet, mesurés dans votre navigateur, à côté de MiniSearch seul.',
    main: french(html`<header class="opening">
<h1>Mesuré chez vous</h1>
<p class="lede">Cette page télécharge les mêmes articles sous deux formes, un index guillemet et un index MiniSearch sans réglage, les ouvre, leur pose les mêmes questions, vérifie les réponses et compte le temps. Les chiffres sont ceux de votre navigateur, maintenant.</p>
</header>
<noscript><p class="notice">Sans JavaScript, rien ne se mesure ici.</p></noscript>
<p class="run"><button type="button" id="mesurer">Mesurer à nouveau</button> <span id="etat" role="status"></span></p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="chiffres">
<table class="figures">
<caption id="chiffres">Les mêmes articles, deux index</caption>
<thead><tr><td></td><th scope="col">guillemet</th><th scope="col">MiniSearch seul</th></tr></thead>
<tbody>
${ROWS.map(({ id, label }) => html`<tr data-row="${id}"><th scope="row">${label}</th><td>…</td><td>…</td></tr>`)}
</tbody>
</table>
</div>
<section class="honesty" aria-labelledby="lecture">
<h2 id="lecture">Ce que ces chiffres disent</h2>
<ul>
<li>Les octets sont ceux que le navigateur déclare avoir reçus (<i>PerformanceResourceTiming</i>), en-têtes compris, puis ce qu’ils font une fois dépliés. Un serveur qui comprime en envoie deux à trois fois moins ; un fichier déjà vu vient du cache.</li>
<li>L’index guillemet contient les textes, les paragraphes, les citations et leurs locuteurs ; celui de MiniSearch, les paragraphes seuls, avec leurs textes.</li>
<li>guillemet cherche aussi les formes d’un mot, corrige ceux qu’il ne connaît pas et départage les accents dans le texte des meilleurs passages ; MiniSearch seul ne cherche que des mots entiers. Le temps de plus est là.</li>
<li>Une recherche est comptée entière, du texte de la requête aux dix premiers passages, dans le fil de la page et sans travailleur. Chaque requête est posée une fois pour vérifier la réponse, puis cinq fois de suite ; on retient la moyenne des cinq. La montre du navigateur a un pas ; la page le mesure et l’affiche.</li>
<li>« Réponses conformes » : les dix premiers passages sont ceux que donnait l’index au moment où le site a été construit.</li>
<li>« Bonne réponse parmi les trois premières » : des lecteurs ont noté, sans regarder aucun moteur, quels passages répondent à ces questions ; elles portent sur les articles de <code>fixtures/</code>. Ces articles et l’analyseur ont été écrits par les mêmes mains : attendez-vous à un peu moins sur vos textes.</li>
</ul>
</section>`),
  }
}
