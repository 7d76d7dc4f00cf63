import { afterAdjuncts } from './adjuncts.js'
import { IS, isJoined } from './form.js'
import { formAt, is, type Reader } from './names.js'
import { nounPhrase } from './nounPhrase.js'
import { firstSubject, subjectOf } from './subject.js'
import { SIGNS } from './tokens.js'
import { verbGroup } from './verbGroup.js'

/** The subject of the sentence's first finite verb before `i`. */
export function mainSubject(r: Reader, i: number, start: number) {
  for (let at = i - 1; at >= start; at--) {
    const form = formAt(r, at)
    if (is(form, IS.FINITE) || form.saying?.third) {
      if (isJoined(formAt(r, at + 1))) return { pronoun: at + 1 }
      // `…, a indiqué le procureur, précisant que`
      const inverted = formAt(r, at - 1) === SIGNS.comma ? verbGroup(r, at) : undefined
      const phrase =
        inverted?.saying && !inverted.passive
          ? nounPhrase(r, afterAdjuncts(r, inverted.to), inverted.plural !== false)
          : undefined
      if (phrase && phrase.to <= i && phrase.kind !== 'thing') return { phrase }
      const subject = subjectOf(r, clitics(r, at, start), start)
      if (subject) return subject
    }
  }
  return firstSubject(r, start, i)
}

export function clitics(r: Reader, at: number, start: number): number {
  let from = at
  while (from > start && is(formAt(r, from - 1), IS.CLITIC)) from--
  return from
}
