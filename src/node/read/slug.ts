/**
 * Names of headings, as GitHub gives them to Markdown: small letters with their accents, a hyphen for each space, no signs. A
 * name that was given already gets a number: `le-port`, `le-port-1`.
 */
export function slugger(): (heading: string) => string {
  const counts = new Map<string, number>()
  return (heading) => {
    const slug = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  }
}
