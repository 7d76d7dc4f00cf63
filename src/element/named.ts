/** A key of the meta, or `speaker`, and what it is called. */
export interface Named {
  readonly key: string
  readonly name: string | undefined
}

/**
 * Reads what an attribute lists.
 *
 * @example
 * named('speaker, section: Rubrique') // => [{ key: 'speaker', name: undefined }, { key: 'section', name: 'Rubrique' }]
 */
export const named = (list: string): Named[] =>
  list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const colon = item.indexOf(':')
      return colon < 0
        ? { key: item, name: undefined }
        : { key: item.slice(0, colon).trim(), name: item.slice(colon + 1).trim() }
    })
