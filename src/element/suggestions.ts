import type { Suggestion } from '../search/suggest.js'
import { node } from './node.js'
import type { Strings } from './strings.js'

/** The list under the field: the popup of a combobox as of ARIA 1.2. */
export interface Suggestions {
  readonly element: HTMLElement
  readonly isOpen: boolean
  /** Replaces what is suggested; shows it, or hides the list if it is empty. */
  show(list: readonly Suggestion[], typed: string): void
  hide(): void
  /** Whether a key meant the list: then nobody else may take it. */
  takes(event: KeyboardEvent): boolean
}

/**
 * @param input gets the roles and states of a combobox
 * @param pick is called with the suggestion that is chosen
 */
export function createSuggestions(
  input: HTMLInputElement,
  strings: Strings,
  pick: (suggestion: Suggestion) => void,
): Suggestions {
  const element = node('ul', {
    id: 'suggestions',
    role: 'listbox',
    part: 'suggestions',
    'aria-label': strings.suggested,
    hidden: true,
  })
  for (const [name, value] of Object.entries(COMBOBOX)) input.setAttribute(name, value)
  let options: HTMLElement[] = []
  let suggestions: readonly Suggestion[] = []
  let active = -1

  const setOpen = (isOpen: boolean) => {
    element.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen))
    activate(-1)
  }
  const activate = (at: number) => {
    options[active]?.setAttribute('aria-selected', 'false')
    active = at
    const option = options[at]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }
  const choose = (at: number) => {
    const suggestion = suggestions[at]
    setOpen(false)
    if (suggestion) pick(suggestion)
  }
  /** Beyond either end is the field, where nothing is selected. */
  const move = (by: 1 | -1) => {
    const count = options.length + 1
    activate(((active + 1 + by + count) % count) - 1)
  }

  // The field keeps the focus while an option is pressed.
  element.addEventListener('mousedown', (event) => event.preventDefault())
  element.addEventListener('click', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]')
    if (option) choose(options.indexOf(option))
  })
  input.addEventListener('blur', () => setOpen(false))

  return {
    element,
    get isOpen() {
      return !element.hidden
    },
    show(list, typed) {
      suggestions = list
      options = list.map((suggestion, at) => optionOf(suggestion, at, typed, strings))
      element.replaceChildren(...options)
      setOpen(options.length > 0)
    },
    hide: () => setOpen(false),
    takes({ key, altKey }) {
      const isOpen = !element.hidden
      const isArrow = key === 'ArrowDown' || key === 'ArrowUp'
      if (isArrow && altKey) setOpen(key === 'ArrowDown' && options.length > 0)
      else if (isArrow && options.length > 0) {
        if (!isOpen) setOpen(true)
        move(key === 'ArrowDown' ? 1 : -1)
      } else if (key === 'Escape' && isOpen) setOpen(false)
      else if (key === 'Enter' && isOpen && active >= 0) choose(active)
      else return false
      return true
    },
  }
}

const COMBOBOX = {
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-expanded': 'false',
  'aria-controls': 'suggestions',
  'aria-haspopup': 'listbox',
}

function optionOf({ kind, text, hits }: Suggestion, at: number, typed: string, strings: Strings): HTMLElement {
  const attributes = { id: `option-${at}`, role: 'option', 'aria-selected': 'false', part: 'suggestion', class: kind }
  const common = commonLength(text, typed)
  const count = kind === 'speaker' ? strings.quotes(hits) : strings.results(hits, text)
  return node(
    'li',
    attributes,
    node('span', { class: 'words' }, text.slice(0, common), node('b', {}, text.slice(common))),
    ' ',
    node('small', {}, count),
  )
}

/** How much of a suggestion is typed already, case and accents aside. */
function commonLength(text: string, typed: string): number {
  const { length } = typed.trimStart()
  const isTyped = text.slice(0, length).localeCompare(typed.trimStart(), 'fr', { sensitivity: 'base' }) === 0
  return isTyped ? length : 0
}
