import { all, phrase, saidBy } from '../../src/search/query/query.js'
import { GuillemetError } from '../../src/text/error.js'
import type { AsyncIndex } from '../../src/worker/asyncIndex.js'

type Name = Exclude<keyof AsyncIndex<unknown>, 'runsIn' | 'size' | 'close'>

/** Every read method, with arguments that find something, and some that are refused, in the articles of `test/articles.ts`. */
export const CALLS: Readonly<Record<Name, readonly (readonly unknown[])[]>> = {
  has: [['port'], ['absent']],
  search: [
    ['grues dockers'],
    ['grue', { facets: ['speaker', 'section'], limit: 1, offset: 1 }],
    ['', { where: { date: { gte: '2024-03-03' } }, sort: { key: 'date', order: 'desc' } }],
    [all('grues', saidBy('Daumier'))],
    ['port', { among: saidBy('Daumier') }],
    ['grue', { limit: -1 }],
    [{ kind: 'unknown' }],
    [12],
    ['grue', 12],
    ['grue', { colour: 'red' }],
    ['grue', { among: 'port' }],
  ],
  paragraphs: [[phrase('le port')], ['locuteur:Daumier grue ET'], ['dokers', { correct: false }]],
  quotes: [
    ['grue', { scope: 'quote' }],
    ['', { limit: Number.POSITIVE_INFINITY, use: 'speech' }],
  ],
  speakers: [[], [{ limit: 1 }], [{ query: 'grue' }], [{ query: 'grue', limit: 'one' }]],
  suggest: [['gru'], ['do', { limit: 1 }], [undefined]],
  correct: [['dokers'], ['dockers'], [null]],
  similar: [['port#p2'], ['accord#q1', { limit: 1 }], ['absent#p1']],
  explain: [
    ['grue', 'accord#p1'],
    ['grue', 'absent#p1'],
    ['grue', 'accord#q1', { combine: 'either' }],
  ],
}

/** One of `CALLS`, still to be made. */
export const callOf = (index: object, name: string, args: readonly unknown[]) => () =>
  (index as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>)[name]?.(...args)

/** What a call comes to, be it an error. */
export const outcome = async (call: () => unknown): Promise<unknown> => {
  try {
    return { value: await call() }
  } catch (error) {
    const { name, message, code } = error as Error & { code?: unknown }
    return { name, message, code, isOurs: error instanceof GuillemetError }
  }
}

/** What a promise rejects with. */
export const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'answered',
    (reason) => reason,
  )
