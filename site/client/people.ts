import { folded } from '../build/folded.js'

const timeline = document.querySelector('.timeline') as HTMLElement
const caption = timeline.querySelector('.caption') as HTMLElement
const idle = caption.textContent
const voices = [...document.querySelectorAll<HTMLDetailsElement>('.directory details')]
const dots = [...timeline.querySelectorAll('circle')]

/** Shows on the timeline where the voice that is open speaks. */
function show(): void {
  const open = voices.find((voice) => voice.open)
  timeline.classList.toggle('chosen', open !== undefined)
  for (const dot of dots) dot.classList.toggle('chosen', dot.dataset.who === open?.id)
  caption.textContent = open ? `En couleur\u00a0: ${nameOf(open)}.` : idle
}

const nameOf = (voice: Element): string => voice.querySelector('.who')?.textContent ?? ''

/** Opens the voice that the address names. */
function openNamed(): void {
  const named = voices.find(({ id }) => id === decodeURIComponent(location.hash.slice(1)))
  if (!named) return
  named.open = true
  named.scrollIntoView()
}

for (const voice of voices)
  voice.addEventListener('toggle', () => {
    show()
    if (voice.open) history.replaceState(null, '', `#${voice.id}`)
  })
openNamed()
addEventListener('hashchange', openNamed)

const filter = document.querySelector('.filter') as HTMLElement
const field = filter.querySelector('input') as HTMLInputElement
const count = filter.querySelector('output') as HTMLOutputElement
filter.hidden = false
field.addEventListener('input', () => {
  const sought = folded(field.value).split(/[^\p{L}\p{N}]+/u)
  for (const voice of voices) voice.hidden = !sought.every((word) => folded(nameOf(voice)).includes(word))
  const shown = voices.filter(({ hidden }) => !hidden).length
  count.textContent = field.value.trim() === '' ? '' : shown === 0 ? 'Aucune voix' : `${shown}\u00a0voix`
})
