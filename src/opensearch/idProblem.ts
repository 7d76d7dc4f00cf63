/** OpenSearch takes ids of 512 bytes, and those of passages are longer than those of their articles. */
const LONGEST_ID = 480

const HALF = /\p{Surrogate}/u

/** Why OpenSearch cannot have an article with this id; undefined if it can. */
export function idProblem(article: string): string | undefined {
  const bytes = Buffer.byteLength(article)
  if (bytes > LONGEST_ID) return `an id of ${bytes} bytes as UTF-8, and OpenSearch takes ${LONGEST_ID} at most`
  return HALF.test(article) ? 'an id with half a character in it' : undefined
}
