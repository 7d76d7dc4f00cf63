import { length, letters } from './letters.js'

/**
 * Compile a table of suffixes into a search for the longest one that the loaded word ends in.
 *
 * Groups are separated by `|`, their suffixes by a space. The result of a
 * search is `32 × group + length`, groups counted from 1, or 0 where no suffix
 * fits between `from` and `to`. Letters are those of Latin-1;
 * at most 30 distinct ones. A suffix may begin with `^`,
 * the beginning of the word, which does not count as a letter of its length.
 *
 * @example
 * load('mutations')
 * suffixes('ation ations|ment')() // => 38, group 1 and 6 letters
 */
export function suffixes(table: string): (from?: number, to?: number) => number {
  const columns = new Uint8Array(256)
  const start = '^'.charCodeAt(0)
  // A trie over reversed suffixes: 32 cells a node, of which the last holds the answer and the first stays empty.
  let cells = new Int16Array(32 * (table.length + 1))
  let columnCount = 0
  let nodes = 1
  table.split('|').forEach((group, index) => {
    for (const suffix of group.split(' ')) {
      let node = 0
      for (let at = suffix.length - 1; at >= 0; at--) {
        const code = suffix.charCodeAt(at)
        if (columns[code] === 0) columns[code] = ++columnCount
        const column = columns[code] as number
        const next = cells[node * 32 + column] || nodes++
        cells[node * 32 + column] = next
        node = next
      }
      cells[node * 32 + 31] = (index + 1) * 32 + suffix.replace('^', '').length
    }
  })
  cells = cells.slice(0, 32 * nodes)
  return (from = 0, to = length) => {
    let node = 0
    let found = 0
    let at = to - 1
    for (; at >= from; at--) {
      const code = letters[at] as number
      node = code < 256 ? (cells[node * 32 + (columns[code] as number)] as number) : 0
      if (node === 0) return found
      found = cells[node * 32 + 31] || found
    }
    if (at < 0) node = cells[node * 32 + (columns[start] as number)] as number
    return (node > 0 && cells[node * 32 + 31]) || found
  }
}
