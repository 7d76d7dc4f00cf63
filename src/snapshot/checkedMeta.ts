import { type Path, refuse } from './check.js'

/**
 * Of a snapshot, only `meta` is handed on as it came: there, an own key `__proto__`, which `JSON.parse` of a hostile file
 * makes, would change the prototype of a careless copy.
 */
export function checkedMeta<Meta>(value: unknown, path: Path): Meta {
  const seen = new Set<unknown>()
  const waiting = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next !== 'object' || next === null || seen.has(next)) continue
    seen.add(next)
    if (Object.hasOwn(next, '__proto__')) refuse(path, 'no key "__proto__"', value)
    for (const inner of Object.values(next)) waiting.push(inner)
  }
  return value as Meta
}
