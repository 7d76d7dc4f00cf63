import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { french } from '../../src/analysis/analyzer.js'
import { TextReader } from '../../src/search/textReader.js'

const TEXT = 'Les grues du port, et la grue du quai.'

test('it finds a term whether it was sought before its word was met or after', () => {
  const reader = new TextReader(french)
  const found = (...terms: string[]) =>
    reader.sightings(TEXT, new Set(terms)).map(({ start, end }) => TEXT.slice(start, end))
  const [term = ''] = french.queryTerms('grue')
  expect(found(term)).toEqual(['grues', 'grue'])
  expect(found('absent')).toEqual([])
  expect(found('absent', term)).toEqual(['grues', 'grue'])
  const [quay = ''] = french.queryTerms('quai')
  expect(found(quay, term)).toEqual(['grues', 'grue', 'quai'])
  expect(found(term)).toEqual(['grues', 'grue'])
})

test('it does not keep what is sought and stands nowhere', () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const reader = new TextReader(french)
  const seek = (from: number) => {
    for (let round = from; round < from + 1000; round++)
      reader.sightings(TEXT, new Set(Array.from({ length: 200 }, (_, i) => `absent${round}x${i}`)))
    collect()
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
  }
  const before = seek(0)
  expect(seek(1000) - before).toBeLessThan(2e6)
})
