/** Distinct forms that are remembered. French novels of 20 MB hold 66,000. */
const BOUND = 100_000

/** Words longer than this are not remembered: no text repeats them, and their memory is not ours to give away. */
const LONGEST = 64

/** Remember what a pure function of a word gives. All is forgotten when the memory is full, so that no text can exhaust it. */
export function memo<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const old = known.get(word)
    if (old !== undefined) return old
    const value = of(word)
    if (word.length > LONGEST) return value
    if (known.size >= BOUND) known.clear()
    known.set(word, value)
    return value
  }
}
