/** Endings of the future and of the conditional, behind the -r: *chanterai*, *chanterait*. */
export const FUTURE: readonly string[] = 'ai as a ons ez ont ais ait ions iez aient'.split(' ')
