import { describe, expect, test } from 'vitest'
import { type Messages, messages } from '../../../src/search/show/messages.js'

const { fr } = messages
/** With `~` for U+00A0 and `^` for U+202F. */
const drawn = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^')

describe('messages.fr', () => {
  test.each([
    [fr.results(0, ' port\n'), 'Aucun résultat pour «~port~»'],
    [fr.results(0, '« port »'), 'Aucun résultat pour «~“port”~»'],
    [fr.results(1, 'port'), '1~résultat'],
    [fr.results(2, 'port'), '2~résultats'],
    [fr.results(1234, 'port'), '1^234~résultats'],
    [fr.results(1_000_000, 'port'), '1^000^000~de résultats'],
    [fr.results(1_000_001, 'port'), '1^000^001~résultats'],
    [fr.shown(10, 1234), '10~résultats sur 1^234'],
    [fr.shown(1, 2), '1~résultat sur 2'],
    [fr.suggestions(0), 'Aucune suggestion'],
    [fr.suggestions(3), '3~suggestions'],
    [fr.quotes(0), 'Aucune citation'],
    [fr.quotes(1), '1~citation'],
    [fr.quotes(2_000_000), '2^000^000~de citations'],
    [fr.speakers(0), 'Personne n’est cité'],
    [fr.speakers(1), '1~personne citée'],
    [fr.speakers(12), '12~personnes citées'],
    [fr.didYouMean('Stoltenberg'), 'Vouliez-vous dire «~Stoltenberg~»^?'],
    [fr.corrected('otna', 'OTAN'), 'Résultats pour «~OTAN~» au lieu de «~otna~»'],
    [fr.searchAsTyped('otna'), 'Rechercher «~otna~»'],
    [fr.asWords('titre:'), 'Les mots «~titre:~» ont été cherchés tels quels'],
  ])('%s', (message, expected) => {
    expect(drawn(message)).toBe(expected)
  })

  test('the rest are strings with the signs of French', () => {
    const strings = Object.values(fr).filter((message) => typeof message === 'string')
    expect(strings.length).toBeGreaterThan(10)
    for (const message of strings) expect(message).not.toMatch(/'|\.\.\.| [;:!?»%]|« /)
  })

  test('others can be written', () => {
    const mine: Messages = { ...fr, search: 'Chercher' }
    expect([mine.search, mine.clear]).toEqual(['Chercher', 'Effacer la recherche'])
  })
})
