import type { Suggestion } from '../search/suggest.js'
import { button, icon, node } from './node.js'
import type { Strings } from './strings.js'
import { createSuggestions, type Suggestions } from './suggestions.js'

export interface Field {
  readonly element: HTMLElement
  readonly input: HTMLInputElement
  readonly suggestions: Suggestions
  /** What is in the field; set without telling anybody. */
  text: string
}

export interface FieldActions {
  /** The text changed under somebody's hands; not for an accent that has no letter yet. */
  typed(text: string): void
  /** It is complete: Enter, or the button. */
  entered(text: string): void
  picked(suggestion: Suggestion): void
}

const MAGNIFIER = 'M16.5 16.5 21 21M18 10.5a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0Z'
const CROSS = 'M6 6l12 12M18 6 6 18'

/** A form with a search field, its suggestions, and buttons to search and to clear it. */
export function createField(strings: Strings, placeholder: string, { typed, entered, picked }: FieldActions): Field {
  const input = node('input', { ...INPUT, placeholder })
  const press = () => {
    empty()
    input.focus()
  }
  const clear = button({ part: 'clear', 'aria-label': strings.clear, hidden: true }, press, icon(CROSS))
  const submit = node('button', { type: 'submit', part: 'submit', 'aria-label': strings.search }, icon(MAGNIFIER))
  const suggestions = createSuggestions(input, strings, (suggestion) => {
    picked(suggestion)
    uncover()
  })
  let told = ''
  const setText = (text: string) => {
    told = text
    // Writing the same text would move the cursor.
    if (input.value !== text) input.value = text
    clear.hidden = text === ''
  }
  const change = () => {
    clear.hidden = input.value === ''
    if (input.value === told) return
    told = input.value
    typed(told)
  }
  /** A keyboard on the screen goes, which would cover what was found. */
  const uncover = () => {
    if (matchMedia('(pointer: coarse)').matches) input.blur()
  }
  const empty = () => {
    setText('')
    suggestions.hide()
    typed('')
  }

  input.addEventListener('input', (event) => {
    if (!isAccentAlone(event as InputEvent)) change()
  })
  input.addEventListener('compositionend', change)
  input.addEventListener('keydown', (event) => {
    // 229: Safari says so of the Enter that ends a composition.
    if (event.isComposing || event.keyCode === 229) return
    const isTaken = suggestions.takes(event)
    if (isTaken || (event.key === 'Escape' && input.value !== '')) {
      event.preventDefault()
      event.stopPropagation()
      if (!isTaken) empty()
    }
  })

  const label = node('label', { for: 'field', class: 'unseen' }, strings.search)
  const form = node(
    'form',
    { part: 'form' },
    label,
    node('div', { part: 'field' }, input, clear, submit),
    suggestions.element,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    suggestions.hide()
    entered(input.value)
    uncover()
  })
  return {
    element: node('search', { role: 'search' }, form),
    input,
    suggestions,
    get text() {
      return input.value
    },
    set text(text) {
      setText(text)
    },
  }
}

/** That of a dead key, whose letter is to come. Keyboards of phones compose whole words, which do not wait. */
const isAccentAlone = ({ isComposing, data }: InputEvent): boolean =>
  isComposing && /^[^\p{L}\p{N}]+$/u.test(data ?? '')

const INPUT = {
  id: 'field',
  part: 'input',
  type: 'search',
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: 'false',
  enterkeyhint: 'search',
  maxlength: '500',
}
