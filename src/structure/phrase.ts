export type Gender = 'm' | 'f' | undefined

/** A phrase that may name a speaker: tokens from `from` to `to`. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  /** The tokens of a proper name in it: `Jens Stoltenberg` in `le secrétaire général, Jens Stoltenberg`. */
  readonly name: { readonly from: number; readonly to: number } | undefined
  /** The token of its noun: `secrétaire`. */
  readonly head: number | undefined
  /** Where the phrase without an apposed name ends. */
  readonly end: number
  readonly kind: 'name' | 'person' | 'collective' | 'document' | 'thing' | 'pronoun'
  readonly gender: Gender
  readonly plural: boolean
  /** `le`, `ce`, `l'`: the phrase may resume somebody. */
  readonly definite: boolean
  /** `le ministre` and not `le ministre de l'Intérieur`. */
  readonly bare: boolean
  /** `l'industriel allemand`: bare but for where somebody comes from. */
  readonly demonym: boolean
  /** Its article is in the preposition before it: `du` is `de` + `le`. */
  readonly contracted: boolean
  /** All of `Paris et Berlin`, itself first. */
  readonly all: readonly NounPhrase[] | undefined
}

/** What is told of a phrase, if it is not as most are: nameless, singular, indefinite and bare. */
type Told = Pick<NounPhrase, 'from' | 'to' | 'kind'> & Partial<NounPhrase>

/** All phrases are made here, and so have one shape. */
export const phraseOf = ({
  from,
  to,
  name,
  head,
  end = to,
  kind,
  gender,
  plural = false,
  definite = false,
  bare = true,
  demonym = false,
  contracted = false,
  all,
}: Told): NounPhrase => ({
  from,
  to,
  name,
  head,
  end,
  kind,
  gender,
  plural,
  definite,
  bare,
  demonym,
  contracted,
  all,
})
