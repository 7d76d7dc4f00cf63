import { analyze, createAnalyzer, french, type Token } from 'guillemet/search'

const text = document.querySelector('#texte') as HTMLTextAreaElement
const query = document.querySelector('#requete') as HTMLInputElement
const words = document.querySelector('#mots') as HTMLElement
const groups = document.querySelector('#groupes') as HTMLElement
const detail = document.querySelector('#detail') as HTMLElement
const reasons = document.querySelector('#raisons') as HTMLElement

/** Case and accents gone, nothing else: what the stemmer starts from. */
const unstemmed = createAnalyzer({ stemmer: 'none' })
const folded = (written: string): string[] => unstemmed.tokens(written).map(({ term }) => term)

/** A word of the text; some have several terms: *étudiant·e*. */
interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly terms: readonly string[]
}

let shown: readonly Word[] = []

function show(): void {
  const sought = new Set(french.queryTokens(query.value).map(({ term }) => term))
  shown = wordsIn(text.value)
  const pieces: (Node | string)[] = []
  let at = 0
  for (const word of shown) {
    if (word.start < at) continue
    pieces.push(text.value.slice(at, word.start), wordButton(word, sought))
    at = word.end
  }
  words.replaceChildren(...pieces, text.value.slice(at))
  chooseFirst()
  showReasons()
  showMeetings()
}

function wordsIn(source: string): Word[] {
  const found: Word[] = []
  for (const { text: written, start, end, term } of analyze(source)) {
    const last = found.at(-1)
    if (last?.start === start && last.end === end) found[found.length - 1] = { ...last, terms: [...last.terms, term] }
    else found.push({ text: written, start, end, terms: [term] })
  }
  return found
}

function wordButton(word: Word, sought: ReadonlySet<string>): HTMLButtonElement {
  const button = element('button', { type: 'button', tabIndex: -1, className: 'word', ariaPressed: 'false' })
  button.append(word.text, element('span', { textContent: word.terms.join(' ') }))
  button.dataset.terms = word.terms.join(' ')
  button.dataset.start = String(word.start)
  button.classList.toggle('dim', french.isStopWord(word.text))
  button.classList.toggle(
    'found',
    word.terms.some((term) => sought.has(term)),
  )
  button.addEventListener('click', () => {
    detail.ariaLive = 'polite'
    choose(button, word)
  })
  for (const type of ['pointerenter', 'focus']) button.addEventListener(type, () => lightUp(word.terms))
  for (const type of ['pointerleave', 'blur']) button.addEventListener(type, () => lightUp([]))
  return button
}

const buttons = (): readonly HTMLButtonElement[] => [...words.querySelectorAll('button')]

/** All words of the text with one of these terms. */
function lightUp(terms: readonly string[]): void {
  for (const button of buttons())
    button.classList.toggle(
      'same',
      (button.dataset.terms ?? '').split(' ').some((term) => terms.includes(term)),
    )
}

/** So that what comes below a word is never empty: what was sought, or else what weighs something. */
function chooseFirst(): void {
  const all = buttons()
  const first = words.querySelector<HTMLButtonElement>('.found') ?? words.querySelector('.word:not(.dim)') ?? all[0]
  detail.ariaLive = 'off'
  detail.replaceChildren()
  const word = shown.find(({ start }) => String(start) === first?.dataset.start)
  if (first && word) choose(first, word)
}

function choose(button: HTMLButtonElement, word: Word): void {
  for (const other of buttons()) {
    other.ariaPressed = String(other === button)
    other.tabIndex = other === button ? 0 : -1
  }
  detail.replaceChildren(steps(word), ...remarks(word).map((remark) => element('p', { textContent: remark })))
}

/** How a word becomes its term, each step with its reason; a step that changes nothing is left out. */
function steps(word: Word): HTMLOListElement {
  const list = element('ol', {})
  const rows = [
    { what: 'écrit', forms: [word.text] },
    { what: 'sans casse ni accents', forms: folded(word.text) },
    { what: isRegular(word) ? 'racine' : 'forme rattachée à son mot', forms: word.terms },
  ]
  for (const [at, { what, forms }] of rows.entries()) {
    if (at > 0 && forms.join() === rows[at - 1]?.forms.join()) continue
    const item = element('li', {})
    const step = element('span', {})
    step.append(element('b', { textContent: forms.join(', ') }), element('small', { textContent: what }))
    item.append(step)
    list.append(item)
  }
  return list
}

/** An ending that goes leaves a beginning; what a table knows (yeux, œil) looks otherwise. */
const isRegular = ({ text: written, terms }: Word): boolean =>
  terms.every((term) => folded(written).some((form) => form.startsWith(term.slice(0, -1))))

function remarks({ text: written, start, end, terms }: Word): string[] {
  const kin = shown.filter((other) => other.start !== start && other.terms.some((term) => terms.includes(term)))
  const spellings = [...new Set(kin.map((other) => other.text))].filter((spelling) => spelling !== written)
  const elided = /(?:^|[^\p{L}])(\p{L}+)['’]$/u.exec(text.value.slice(Math.max(0, start - 12), start))
  return [
    elided ? `L’élision «\u00a0${elided[1]}’\u00a0» reste dehors\u00a0: le mot trouvé est surligné sans elle.` : '',
    terms.length > 1 ? `Un seul mot, ${terms.length}\u00a0lectures\u00a0: il répond à chacune.` : '',
    french.isStopWord(written) ? 'Mot grammatical\u00a0: il ne pèse rien dans une recherche qui a d’autres mots.' : '',
    spellings.length > 0 ? `Rejoint dans ce texte\u00a0: ${spellings.join(', ')}.` : '',
    /[.\s\u00ad·]/u.test(text.value.slice(start, end)) ? 'Signes et espaces à l’intérieur ne le coupent pas.' : '',
  ].filter((remark) => remark !== '')
}

/** What each word of the query finds in the text, and by which rule. */
function showReasons(): void {
  const list = element('ul', {})
  for (const asked of queryWords(query.value)) {
    const item = element('li', {})
    item.append(element('b', { textContent: asked.text }), ` ${found(asked)}`)
    list.append(item)
  }
  reasons.replaceChildren(...(list.childElementCount > 0 ? [list] : []))
}

function queryWords(typed: string): Word[] {
  const tokens: Token[] = french.queryTokens(typed)
  return [...new Map(tokens.map(({ start, end }) => [`${start}-${end}`, { start, end }])).values()].map(
    ({ start, end }) => ({
      text: typed.slice(start, end),
      start,
      end,
      terms: tokens.filter((token) => token.start === start && token.end === end).map(({ term }) => term),
    }),
  )
}

function found({ text: asked, terms }: Word): string {
  const hits = shown.filter((word) => word.terms.some((term) => terms.includes(term)))
  if (hits.length === 0) return 'ne se trouve pas ici'
  const rules = new Map<string, string[]>()
  for (const { text: written } of hits) {
    const rule = ruleOf(asked, written)
    const spellings = rules.get(rule) ?? rules.set(rule, []).get(rule)
    if (!spellings?.includes(written)) spellings?.push(written)
  }
  return [...rules].map(([rule, spellings]) => `${rule}\u00a0: ${spellings.join(', ')}`).join(' · ')
}

function ruleOf(asked: string, written: string): string {
  if (asked.toLowerCase() === written.toLowerCase()) return 'écrit ainsi'
  return folded(asked).join() === folded(written).join() ? 'autres accents ou signes' : 'autre forme'
}

/** Terms that several spellings of the text have. */
function showMeetings(): void {
  const spellings = new Map<string, Set<string>>()
  for (const { text: written, terms } of shown)
    for (const term of terms) spellings.set(term, (spellings.get(term) ?? new Set()).add(written))
  const meeting = [...spellings].filter(([, forms]) => forms.size > 1)
  groups.replaceChildren(
    ...meeting.map(([term, forms]) => {
      const row = element('div', {})
      row.append(element('dt', { textContent: term }), element('dd', { textContent: [...forms].join(', ') }))
      return row
    }),
  )
  groups.hidden = meeting.length === 0
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties)
}

/** One stop for the tab key; the arrows go from word to word. */
words.addEventListener('keydown', (event) => {
  const all = buttons()
  const at = all.indexOf(event.target as HTMLButtonElement)
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
  const button = next === undefined ? undefined : all[next]
  if (!button) return
  event.preventDefault()
  for (const other of all) other.tabIndex = other === button ? 0 : -1
  button.focus()
})
document.querySelector('#essai')?.addEventListener('submit', (event) => event.preventDefault())
for (const field of [text, query]) field.addEventListener('input', show)
show()
