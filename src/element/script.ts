// The whole element as one file, for a page without a bundler. Its worker runs this same file.
import { type Port, serve } from '../worker/serve.js'
import { GuillemetSearch } from './guillemetSearch.js'
import { register } from './register.js'
import { en, fr } from './strings.js'

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(input: string): string }
}

/** This file and nothing else, also for a page that wants to be told which scripts it may trust: `trusted-types guillemet`. */
function ownAddress(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('guillemet', { createScriptURL: () => import.meta.url })
  return policy?.createScriptURL('') ?? import.meta.url
}

let address: string | undefined

if (globalThis.document) {
  GuillemetSearch.worker = () => {
    address ??= ownAddress()
    return new Worker(address, { type: 'module' })
  }
  register()
} else serve(globalThis as unknown as Port)

export { en, fr, GuillemetSearch }
