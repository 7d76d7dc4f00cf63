import { refuseBytes } from './damaged.js'

/** What JSON in a part of a snapshot says. @throws GuillemetError `not-a-snapshot` */
export function parsedJSON(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return refuseBytes('broken JSON in it')
  }
}
