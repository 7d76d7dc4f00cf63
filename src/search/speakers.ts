import type { Source } from './engine.js'
import type { SpeakerCount } from './hit.js'

/** The named speakers of all quotes of the use `speech`; most quoted first, then by name, by code unit. */
export function countSpeakers<Meta>(source: Source<Meta>): SpeakerCount[] {
  const counts = new Map<string, number>()
  for (const { quotes } of source.articles())
    for (const { use, speaker } of quotes)
      if (use === 'speech' && speaker?.name !== undefined) counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + 1)
  return [...counts]
    .map(([name, quotes]) => ({ name, quotes }))
    .sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1))
}
