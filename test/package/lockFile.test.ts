import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('package-lock.json names no registry', () => {
  const lines = readFileSync('package-lock.json', 'utf8').split('\n')
  const addresses = lines.filter((line) => /https?:/.test(line) && !/^\s*"(?:url|funding)": /.test(line))
  // A package has its sponsors' addresses in a list of their own.
  expect(
    addresses.filter(
      (line) => !/^\s*"https:\/\/(?:github\.com\/(?:sponsors\/|[^"]+\?sponsor=1)|opencollective\.com\/)/.test(line),
    ),
  ).toEqual([])
  expect(lines.filter((line) => line.includes('"resolved"'))).toEqual([])
  expect(lines.filter((line) => line.includes('"integrity"')).length).toBeGreaterThan(100)
})
