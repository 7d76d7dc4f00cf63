import { type Ending, series, softened, softens } from './conjugation.js'

/** A form that a verb has. */
export interface KnownForm {
  readonly form: string
  /** Which of the verbs. */
  readonly verb: number
  readonly ending: Ending
}

/** A stem of a verb as it stands before some endings, which are listed by what they are without accents. */
interface Stem {
  readonly verb: number
  readonly stem: string
  readonly endings: ReadonlyMap<string, readonly Ending[]>
}

/**
 * The forms of many verbs, found by stem and ending: no form is made before a word is asked for.
 *
 * @example
 * new VerbForms(['juger', 'jurer']).find('juge') // => forms `juge` (je, il) and `jugé` of the verb 0
 */
export class VerbForms {
  /** By stem without accents. */
  readonly #stems = new Map<string, Stem[]>()

  constructor(verbs: readonly string[]) {
    verbs.forEach((infinitive, verb) => {
      for (const { stem, endings } of series(infinitive)) this.#enter(verb, stem, endings)
    })
  }

  /** All forms that are spelled as a word is, or would be if neither had accents; in the order of the verbs for each ending. */
  find(word: string): KnownForm[] {
    const found: KnownForm[] = []
    const plain = unaccented(word)
    for (let cut = 0; cut <= LONGEST && cut < plain.length; cut++) {
      const end = plain.length - cut
      const ending = plain.slice(end)
      if (!ENDINGS.has(ending)) continue
      for (const { verb, stem, endings } of this.#stems.get(plain.slice(0, end)) ?? [])
        for (const one of endings.get(ending) ?? []) found.push({ form: stem + one.ending, verb, ending: one })
    }
    return found
  }

  #enter(verb: number, stem: string, endings: readonly Ending[]): void {
    const soft = softened(stem)
    if (soft === stem) this.#put({ verb, stem, endings: listed(endings).all })
    else {
      this.#put({ verb, stem, endings: listed(endings).hard })
      this.#put({ verb, stem: soft, endings: listed(endings).soft })
    }
  }

  #put(stem: Stem): void {
    if (stem.endings.size === 0) return
    const key = unaccented(stem.stem)
    const known = this.#stems.get(key)
    if (known) known.push(stem)
    else this.#stems.set(key, [stem])
  }
}

/** What is in the lists of endings, without accents, and the letters of the longest. */
const ENDINGS = new Set<string>()
const LONGEST = 5

type Listed = Record<'all' | 'hard' | 'soft', ReadonlyMap<string, readonly Ending[]>>
/** Of each list of endings, which there are few of. */
const lists = new Map<readonly Ending[], Listed>()

function listed(endings: readonly Ending[]): Listed {
  const known = lists.get(endings)
  if (known) return known
  const list = {
    all: byEnding(endings),
    hard: byEnding(endings.filter(({ ending }) => !softens(ending))),
    soft: byEnding(endings.filter(({ ending }) => softens(ending))),
  }
  for (const ending of list.all.keys()) ENDINGS.add(ending)
  lists.set(endings, list)
  return list
}

function byEnding(endings: readonly Ending[]): ReadonlyMap<string, readonly Ending[]> {
  const map = new Map<string, Ending[]>()
  for (const one of endings) {
    const key = unaccented(one.ending)
    map.set(key, [...(map.get(key) ?? []), one])
  }
  return map
}

/** The accented letters of French verbs: cheaper than folding words by Unicode. */
const PLAIN: Readonly<Record<string, string>> = {
  à: 'a',
  â: 'a',
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  î: 'i',
  ï: 'i',
  ô: 'o',
  ù: 'u',
  û: 'u',
  ü: 'u',
  ç: 'c',
}

export function unaccented(word: string): string {
  let plain = ''
  let from = 0
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) < 0x80) continue
    plain += word.slice(from, at) + (PLAIN[word.charAt(at)] ?? word.charAt(at))
    from = at + 1
  }
  return from === 0 ? word : plain + word.slice(from)
}
