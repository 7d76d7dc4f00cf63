/** Signs at the head of an attribution: `— Claire Daumier`. */
const SIGNS = /^[\s\u2012-\u2015(-]+/
/** What ends a name: a function, a work, a place. A hyphen between letters does not. */
const AFTER = /\s*(?:[,;:()|\u2013-\u2015]|\s-\s|\s(?:dans|pour|sur|à|au|in)\s)/
const CIVILITY = /^(?:M\.|MM\.|Mme|Mlle|Me|Dr|Pr)\s+/
/** A title of a work begins so, not a person. */
const WORK = /^(?:Les|Un|Une|Des|L[’'])/
const PARTICLES = new Set(['de', 'du', 'des', 'la', 'le', 'et', 'van', 'von', 'der', 'den', 'al', 'el', 'ben', 'bin'])

/**
 * The name that the attribution of a quote begins with: two to six words with capitals and the particles between them, or a
 * single one. Without civility, function and work; nothing if there is none, or if the words go on as a sentence.
 *
 * @example
 * speakerName('— Mme Claire Daumier, maire de Sarmouville') // => 'Claire Daumier'
 */
export function speakerName(attribution: string): string | undefined {
  const name = (attribution.slice(0, FAR).replace(SIGNS, '').split(AFTER, 1)[0] ?? '').replace(CIVILITY, '').trim()
  const words = name.split(/\s+/)
  if (name.length > LONGEST || words.length > MOST || WORK.test(name) || /[.!?…»”"]$/.test(name)) return undefined
  const isName = words.every((word) => PARTICLES.has(word) || /^(?:[dD][’'])?\p{Lu}/u.test(word))
  return isName && /^\p{Lu}/u.test(name) ? words.join(' ') : undefined
}

/** A name stands at the head of an attribution. */
const FAR = 300
const LONGEST = 80
const MOST = 6
