import { expect, test } from 'vitest'
import { readArticle } from '../../src/structure/read.js'

const messages = (text: string) =>
  readArticle({ id: 'a', text }).messages.map(({ place, ruleId, source, actual, expected, reason }) => {
    expect(source).toBe('guillemet')
    const point = place as { line: number; column: number; offset: number }
    return `${point.line}:${point.column} ${ruleId} ${actual} ${expected?.join()} ${reason.replace(/.*, read /, '')}`
  })

// line:column, rule, what is there, what was expected, and what was made of it
test.each<[string, string[]]>([
  ['« Oui », dit-il.', []],
  ['« Oui.\n\nNon.', ['1:1 unclosed-quote « » up to the end of the paragraph']],
  ['Il parle de « rupture. Puis il sort.', ['1:13 unclosed-quote « » up to the end of the sentence']],
  ['Un.\r\n\r\nDeux. « Oui.', ['3:7 unclosed-quote « » up to the end of the paragraph']],
  ['“Oui.', ['1:1 unclosed-quote “ ” up to the end of the paragraph']],
  ['Il dit "oui.', ['1:8 unclosed-quote " " up to the end of the sentence']],
  ['« Il dit “oui », dit-elle.', ['1:10 unclosed-quote “ ” up to the end of the pair around it']],
  ['Oui », dit-il.', ['1:5 orphan-quote » « from the head of the paragraph']],
  ['Le fichier » est là.', ['1:12 orphan-quote » « as nothing']],
  ['— Oui. »', ['1:8 orphan-quote » « as the end of the line of dialogue']],
  ['“Oui », dit-il.', ['1:6 mismatched-quote » ” as `”`']],
  ['« Oui”, dit-il.', ['1:6 mismatched-quote ” » as `»`']],
  ['« Oui ?\n\n— Non. »', []],
  ['» Lire aussi : les ponts.', []],
  ['Un écran de 27" neuf.', []],
  ['L’été, l’hiver, p’tit Jean.', []],
])('%j', (text, expected) => {
  expect(messages(text)).toEqual(expected)
})
