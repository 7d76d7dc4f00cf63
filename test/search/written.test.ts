import { expect, test } from 'vitest'
import { isWrittenAs } from '../../src/search/written.js'

test.each([
  ['été', 'été', true],
  ['ÉTÉ', 'été', true],
  ['e\u0301te\u0301', 'été', true],
  ['é\u00ADté', 'été', true],
  ['aujourd’hui', "aujourd'hui", true],
  ['aujourdʼhui', 'aujourd’hui', true],
  ['aujourd‛hui', 'aujourd’hui', true],
  ['week\u2011end', 'week-end', true],
  ['week－end', 'week-end', true],
  ['étés', 'été', false],
  ['ete', 'été', false],
  ['weekend', 'week-end', false],
])('%s, %s: %s', (written, sought, expected) => {
  expect(isWrittenAs(written, sought)).toBe(expected)
  expect(isWrittenAs(sought, written)).toBe(expected)
})
