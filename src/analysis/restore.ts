import { ends, put } from './letters.js'

/**
 * Puts those accents back on the loaded word, which is folded, that its ending makes certain. True if there are any.
 *
 * Stemmers tell -ée, -ière and -èrent from -ee, -iere and -erent. More would
 * harm: -ité is the ending of *limite* too, and -âmes that of *dames*.
 *
 * @example
 * load('arriverent')
 * restore() // the word is arrivèrent
 */
export function restore(): boolean {
  const plural = ends('s') ? 's' : ''
  const cut = plural.length
  if (ends('ee', cut) && !ends('e', cut + 2)) put(2 + cut, `ée${plural}`)
  else if (ends('iere', cut)) put(4 + cut, `ière${plural}`)
  else if (ends('erent')) put(5, 'èrent')
  else return false
  return true
}
