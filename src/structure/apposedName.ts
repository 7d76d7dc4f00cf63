import { civilName, genderOf } from './civility.js'
import { isContent, strictDeterminer } from './complement.js'
import { IS } from './form.js'
import { formAt, is, isName, nameEnd, type Reader } from './names.js'
import { type NounPhrase, phraseOf } from './phrase.js'
import { SIGNS } from './tokens.js'

/** A name that follows its function, at once or after a comma: `le préfet, Yves Carpentier,`. */
export function withName(r: Reader, phrase: NounPhrase): NounPhrase {
  const { head = phrase.end } = phrase
  const end = bracketEnd(r, phrase.end)
  const direct = is(formAt(r, end - 1), IS.CAPITAL) ? end : nameEnd(r, end)
  if (direct > end || (isName(r, end) && splitBefore(r, end))) {
    const to = Math.max(direct, nameEnd(r, end))
    if (phrase.kind === 'person' || phrase.kind === 'thing') {
      const place = to === end + 1 && is(formAt(r, end), IS.PLACE)
      if (place) return phraseOf({ ...phrase, to, end: to, bare: false })
      const gender = phrase.gender ?? genderOf(formAt(r, end).bits & (is(formAt(r, end), IS.FIRST_NAME) ? -1 : 0))
      const kind = phrase.kind === 'thing' ? 'name' : 'person'
      return phraseOf({ ...phrase, to, name: { from: end, to }, kind, gender, bare: false })
    }
    return collectiveName(r, phrase, end, to)
  }
  if (phrase.kind === 'document' || (!phrase.definite && phrase.kind !== 'person')) return phrase
  const titled =
    formAt(r, end) === SIGNS.comma
      ? is(formAt(r, end + 1), IS.CIVILITY)
        ? end + 1
        : strictDeterminer(r, end + 1) && is(formAt(r, end + 2), IS.CIVILITY)
          ? end + 2
          : 0
      : 0
  const civil = titled > 0 ? civilName(r, titled) : undefined
  if (civil?.name && phrase.kind !== 'collective' && closes(r, civil.to))
    return phraseOf({ ...phrase, to: civil.to, name: civil.name, gender: phrase.gender ?? civil.gender })
  const apposed = formAt(r, end) === SIGNS.comma && isName(r, end + 1) ? nameEnd(r, end + 1) : end
  if (apposed <= end + 1 || !closes(r, apposed) || is(formAt(r, head), IS.PLURAL)) return phrase
  // One word after a comma may begin a list (`le maire, Paris et Lyon`): only a person's function takes it.
  if (phrase.kind === 'thing' && apposed === end + 2) return phrase
  return phraseOf({ ...phrase, to: apposed, name: { from: end + 1, to: apposed } })
}

/** `le collectif Rives libres`: small words may belong to the name of a body. */
function collectiveName(r: Reader, phrase: NounPhrase, from: number, end: number): NounPhrase {
  let to = end
  while (to < end + 2 && isContent(r, to) && !formAt(r, to).saying?.third) to++
  const name = phrase.kind === 'collective' ? { from, to } : undefined
  return phraseOf({ ...phrase, to, end: to, name, bare: false })
}

/** `le maire (sans étiquette) | Gilles Maurin`: a bracket between a function and its name is passed over. */
function bracketEnd(r: Reader, i: number): number {
  if (formAt(r, i) !== SIGNS.open) return i
  for (let at = i + 1; at < i + 8; at++) if (formAt(r, at) === SIGNS.close) return isName(r, at + 1) ? at + 1 : i
  return i
}

/** `le directeur d'EFI Michel Balandier`: the complement ended before a first name. */
const splitBefore = (r: Reader, i: number): boolean =>
  is(formAt(r, i), IS.FIRST_NAME) || is(formAt(r, i - 1), IS.CAPITALS | IS.PLACE)

/** What may come after an apposed name. */
function closes(r: Reader, i: number): boolean {
  const form = formAt(r, i)
  if (!is(form, IS.WORD)) return form !== SIGNS.dash
  return (
    is(form, IS.FINITE | IS.HAVE | IS.BE | IS.CLITIC | IS.SUBORDINATOR | IS.PREPOSITION | IS.TIME | IS.ADVERB) ||
    form.saying !== undefined
  )
}
