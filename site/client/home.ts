import { GuillemetSearch } from 'guillemet/element/class'
import address from 'guillemet/worker/thread.js?worker&url'

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): string }
}

/** Under Trusted Types a worker is started by an address that somebody vouches for: this one, and no other. */
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
const policy = trustedTypes?.createPolicy('guillemet', { createScriptURL: () => address })
GuillemetSearch.worker = () => new Worker(policy?.createScriptURL('') ?? address, { type: 'module' })
customElements.define('guillemet-search', GuillemetSearch)

const search = document.querySelector('guillemet-search') as GuillemetSearch
const main = document.querySelector('main') as HTMLElement

/** A result leads to its passage, where the words of the query are marked too. */
search.addressOf = ({ id, article }) => {
  const place = new URL(String(article.meta?.url), location.href)
  place.searchParams.set('hit', article.id)
  place.searchParams.set('q', search.asked?.query ?? '')
  place.hash = id.slice(article.id.length + 1)
  return place.href
}

/** While there are results, they are what the page is about. */
search.addEventListener('guillemet-results', () => main.classList.add('asked'))
search.addEventListener('guillemet-clear', () => main.classList.remove('asked'))
