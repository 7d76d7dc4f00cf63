import { GuillemetSearch } from './guillemetSearch.js'

/** Makes `<guillemet-search>` known to the page; on a server, and where it is known already, it does nothing. */
export function register(): void {
  const { customElements } = globalThis
  if (customElements && !customElements.get('guillemet-search'))
    customElements.define('guillemet-search', GuillemetSearch)
}
