import type { Suggestion } from '../search/suggest.js'
import { icon, node } from './node.js'
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
  /** The text changed under somebody's hands; not while a character is being composed. */
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
  const clear = node(
    'button',
    { type: 'button', part: 'clear', 'aria-label': strings.clear, hidden: true },
    icon(CROSS),
  )
  const submit = node('button', { type: 'submit', part: 'submit', 'aria-label': strings.search }, icon(MAGNIFIER))
  const suggestions = createSuggestions(input, strings, picked)
  const setText = (text: string) => {
    // Writing the same text would move the cursor.
    if (input.value !== text) input.value = text
    clear.hidden = text === ''
  }
  const change = () => {
    clear.hidden = input.value === ''
    typed(input.value)
  }
  const empty = () => {
    setText('')
    suggestions.hide()
    typed('')
  }

  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) change()
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
  clear.addEventListener('click', () => {
    empty()
    input.focus()
  })

  const label = node('label', { for: 'field', class: 'unseen' }, strings.search)
  const form = node(
    'form',
    { part: 'form' },
    label,
    node('div', { part: 'field' }, submit, input, clear),
    suggestions.element,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    suggestions.hide()
    entered(input.value)
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
