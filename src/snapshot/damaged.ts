import { GuillemetError } from '../text/error.js'

/** The error for bytes that are no snapshot, or no longer one. @param got what came instead, to stand after «got» */
export const damaged = (got: string): GuillemetError =>
  new GuillemetError(
    'not-a-snapshot',
    `Expected the bytes of a guillemet snapshot, got ${got}. Use what \`index.save()\` or \`guillemet build\` wrote, whole and unchanged.`,
  )

/** Stops the reading of bytes that hold `what` which cannot be. */
export function refuseBytes(what: string): never {
  throw damaged(`some with ${what}`)
}
