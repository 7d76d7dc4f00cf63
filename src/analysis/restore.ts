/**
 * A folded word with those accents back that its ending makes certain.
 *
 * Stemmers tell -ée, -ière and -èrent from -ee, -iere and -erent. More would
 * harm: -ité is the ending of *limite* too, and -âmes that of *dames*.
 *
 * @example
 * restore('arriverent') // => 'arrivèrent'
 */
export function restore(folded: string): string {
  const plural = folded.endsWith('s') ? 1 : 0
  const at = folded.length - plural
  if (folded.endsWith('ee', at) && folded.charAt(at - 3) !== 'e')
    return `${folded.slice(0, at - 2)}ée${folded.slice(at)}`
  if (folded.endsWith('iere', at)) return `${folded.slice(0, at - 4)}ière${folded.slice(at)}`
  return folded.endsWith('erent') ? `${folded.slice(0, -5)}èrent` : folded
}
