/** Marks the passage that the address names (`?hit=otan#p3`, `#q2`), and of `?q=` the words that it was found by. */
function markHit(): void {
  for (const element of document.querySelectorAll('.hit')) element.classList.remove('hit')
  const address = new URL(location.href)
  const anchor = address.hash.slice(1)
  const target = document.getElementById(anchor)
  if (!target) return
  const parts = quoteParts(anchor)
  if (parts.length > 0) for (const part of parts) part.classList.add('hit')
  else if (address.searchParams.has('hit')) target.classList.add('hit')
  const query = address.searchParams.get('q')
  const passage = target.closest('p, li, h2')
  if (query && passage && 'highlights' in CSS) void markWords(query, passage)
}

async function markWords(query: string, passage: Element): Promise<void> {
  const { analyze, highlightRanges } = await import('guillemet/search')
  const terms = new Set(analyze(query).map(({ term }) => term))
  const found = analyze(passage.textContent ?? '').filter(({ term }) => terms.has(term))
  CSS.highlights.set('found', new Highlight(...highlightRanges(passage, found)))
}

const quoteParts = (name: string): readonly Element[] =>
  [...document.querySelectorAll('q[data-quote]')].filter((part) => part.getAttribute('data-quote') === name)

/** Under the pointer or the keyboard, a name in the margin lights up what it says. */
function lightUp(voice: Element): void {
  const parts = (voice.getAttribute('data-quotes') ?? '').split(' ').flatMap(quoteParts)
  const light = (isLit: boolean) => () => {
    for (const part of parts) part.classList.toggle('lit', isLit)
  }
  for (const type of ['pointerenter', 'focusin']) voice.addEventListener(type, light(true))
  for (const type of ['pointerleave', 'focusout']) voice.addEventListener(type, light(false))
}

for (const voice of document.querySelectorAll('.voices li')) lightUp(voice)
markHit()
addEventListener('hashchange', markHit)
