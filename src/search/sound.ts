/**
 * Letters → what they sound like, in the order in which they are read. Coarse on purpose: it brings together what people
 * mix up in writing, and is no transcription. Digits are sounds without a letter: 1 *ch*, 2 *an*, 5 *in*.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/s?ch/g, '1'],
  [/s?c(?=[eiy])/g, 's'],
  [/(?:aient|ais|ait|ai|ees?|er|ez|es|et)$/, 'e'],
  [/[stxdpz]+$/, ''],
  [/[stxdpz]*e$/, ''],
  [/qu?|ck/g, 'k'],
  [/c/g, 'k'],
  [/ge(?=[ao])|g(?=[eiy])/g, 'j'],
  [/gu(?=[eiy])/g, 'g'],
  [/ti(?=on|el|eu)/g, 'si'],
  [/e?au/g, 'o'],
  [/[ea]?i[nm](?![aeiouy])|y[nm](?![aeiouy])/g, '5'],
  [/[ea][nm](?![aeiouy])/g, '2'],
  [/[ae]i/g, 'e'],
  [/h/g, ''],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
]

/**
 * What a word without accents sounds like, coarsely: equal for spellings that French readers mix up.
 *
 * @example
 * sound('fotografie') === sound('photographie') // => true
 */
export const sound = (key: string): string => SOUNDS.reduce((heard, [letters, as]) => heard.replace(letters, as), key)

/** How else a word may begin that sounds alike, by its first letter or two. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  f: ['ph'],
  p: ['f'],
  c: ['k', 'q', 's'],
  k: ['c', 'q'],
  q: ['c', 'k'],
  s: ['c'],
  g: ['j'],
  j: ['g'],
  i: ['y', 'h'],
  y: ['i', 'h'],
  h: ['a', 'e', 'i', 'o', 'u', 'y'],
  a: ['h', 'e'],
  e: ['h', 'a'],
  o: ['h', 'a', 'e'],
  u: ['h'],
}

/** The beginnings of words that may sound like this one. */
export const beginnings = (key: string): readonly string[] => [key.charAt(0), ...(BEGINNINGS[key.charAt(0)] ?? [])]
