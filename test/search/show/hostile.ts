import fc from 'fast-check'
import type { Marked } from '../../../src/search/show/segments.js'

/** Texts that try to become markup, or to break what cuts and counts. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '</mark><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<mark>faux</mark>',
  '&lt;b&gt; &amp;amp; &#60;i&#62; &#x3c;u>',
  '<!-- <b> --> <![CDATA[ <b> ]]>',
  '<?php echo 1 ?> {{7*7}} #{7*7} <%= 7 %>',
  'javascript:alert(1)//https://a.fr',
  '](javascript:alert(1)) [x](y) *a* _b_ `c` ~~d~~ | e | $f$',
  '> citation\n\n# titre\n- liste\n\n    code',
  '\u0000<b\u0000>\u0007\u001b[31m\u2028\u2029',
  '\ud800<b>\udc00 \udfff\ud800',
  '＜b＞ ‹b› «b» ﹤b﹥',
  'e\u0301\u0302\u0303'.repeat(20),
  `e${'\u0301'.repeat(300)}`,
  '👩‍👩‍👧‍👦🇫🇷🇫🇷👍🏽'.repeat(10),
  'a'.repeat(500),
  '«'.repeat(300),
  '» '.repeat(300),
  '\u202e\u200f«\u2067 abc \u2069»',
  ' \u00a0\u202f\t\n\r\n '.repeat(40),
  '__proto__ constructor toString',
]

const WORDS = ['grue', 'grues', 'port', 'L’été', 'Mme', 'M. Roux', 'etc.', 'week-end', '12 000', 'a dit', 'l’école']
const SIGNS = [
  '. ',
  ', ',
  ' : ',
  ' ; ',
  ' ! ',
  '… ',
  ' « ',
  ' » ',
  '\u00a0»',
  '«\u202f',
  '\n\n',
  ' — ',
  '(',
  ') ',
  ' ',
  ' ',
]

/** French texts with signs anywhere, and hostile ones in them. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 8, arbitrary: fc.constantFrom(...SIGNS) },
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(''))

/** A text with highlights anywhere in it, in order and apart. */
export const anyMarked = (text: fc.Arbitrary<string> = anyText): fc.Arbitrary<Marked> =>
  text.chain((one) =>
    fc.uniqueArray(fc.nat({ max: one.length }), { maxLength: 12 }).map((places) => {
      const sorted = places.sort((a, b) => a - b)
      const highlights = sorted.flatMap((start, i) => {
        const end = sorted[i + 1]
        return i % 2 === 0 && end !== undefined ? [{ start, end }] : []
      })
      return { text: one, highlights }
    }),
  )

/** A text drawn with its highlights: `Une [école].` */
export function marked(picture: string): Marked {
  const highlights: { start: number; end: number }[] = []
  let text = ''
  for (const piece of picture.split(/(\[[^\]]*\])/)) {
    const isMarked = piece.startsWith('[')
    const words = isMarked ? piece.slice(1, -1) : piece
    if (isMarked) highlights.push({ start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, highlights }
}
