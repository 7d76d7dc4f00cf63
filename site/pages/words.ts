import { html } from '../build/html.js'
import { french } from './french.js'
import type { Page } from './layout.js'

const SAMPLE =
  'Les écoles d’aujourd’hui ? « ÉCOLES ouvertes », dit l’O.T.A.N. à l’étudiant·e ; l’OTAN, qui mange du bœuf en 2 024 ou 2024, répète : « École ! » Ses yeux, son œil, ses chevaux, un cheval, des jeux, il joue, ils jouèrent.'

export function wordsPage(): Page {
  return {
    path: 'mots/',
    kind: 'words',
    script: 'words.ts',
    title: 'Les mots – guillemet',
    description: 'Ce que l’analyseur de guillemet fait d’un texte : mots, termes, graphies qui se rejoignent.',
    main: french(html`<header class="opening">
<h1>Les mots, sous la loupe</h1>
<p class="lede">Un index ne retient pas des mots, mais des <b>termes</b> : ce qu’il reste d’un mot sans sa casse, ses accents, ses formes. Deux graphies qui ont le même terme se trouvent l’une l’autre. Écrivez, et voyez lesquelles.</p>
</header>
<noscript><p class="notice">Cette page analyse ce que vous écrivez dans votre navigateur : elle a besoin de JavaScript.</p></noscript>
<div class="bench">
<form class="entry" id="essai" autocomplete="off">
<label for="texte">Votre texte</label>
<textarea id="texte" rows="7" spellcheck="false" maxlength="20000">${SAMPLE}</textarea>
<label for="requete">Ce que l’on y cherche</label>
<input id="requete" type="text" spellcheck="false" value="ecole otan jouer">
<div id="raisons" class="reasons"></div>
</form>
<section class="analysis" aria-labelledby="lu">
<h2 id="lu">Ce que l’index en lit</h2>
<p class="legend">Sous chaque mot, son terme. Les mots <span class="dim">pâles</span> ne pèsent rien dans une recherche qui en a d’autres. Touchez un mot pour voir d’où vient son terme.</p>
<div id="mots" class="ruby" lang="fr"></div>
<section id="detail" class="detail" aria-label="Le mot choisi"></section>
</section>
</div>
<section class="meetings" aria-labelledby="rencontres">
<h2 id="rencontres">Graphies qui se rejoignent</h2>
<dl id="groupes"></dl>
</section>`),
  }
}
