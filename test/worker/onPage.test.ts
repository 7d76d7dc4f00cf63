import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import { createIndex } from '../../src/indexing/createIndex.js'
import { type OpenIndex, openIndex } from '../../src/search/open.js'
import { GuillemetError } from '../../src/text/error.js'
import { type AsyncIndex, asyncIndex } from '../../src/worker/index.js'
import { ARTICLES } from '../articles.js'
import { CALLS, callOf, outcome, reasonOf } from './methods.js'

const live = createIndex()
live.add(ARTICLES)
const opened = await openIndex(await live.save())

describe('an index with the methods of one behind a worker', () => {
  const index = asyncIndex(opened)

  test('has every read method, with the same arguments and answers', () => {
    type Names = Exclude<keyof AsyncIndex<unknown>, 'runsIn' | 'close'>
    expectTypeOf<Names>().toEqualTypeOf<keyof OpenIndex<unknown>>()
    type Answers<Index> = {
      [Name in keyof Index as Index[Name] extends (...args: never[]) => unknown ? Name : never]: Index[Name] extends (
        ...args: never[]
      ) => infer Answer
        ? Awaited<Answer>
        : never
    }
    expectTypeOf<Omit<Answers<AsyncIndex<{ a: 1 }>>, 'close'>>().toEqualTypeOf<Answers<OpenIndex<{ a: 1 }>>>()
    expect(index.size).toBe(opened.size)
    expect(index.runsIn).toBe('page')
  })

  const rows = Object.entries(CALLS).flatMap(([name, calls]) => calls.map((args) => [name, args] as const))
  test.each(rows)('%s%j answers alike', async (name, args) => {
    const expected = await outcome(callOf(opened, name, args))
    expect(await outcome(callOf(index, name, args))).toEqual(expected)
  })

  test('leaves the options of a call out of those of the search', async () => {
    const { signal } = new AbortController()
    expect(await index.search('grue', { signal, channel: 'a', limit: 1 })).toEqual(opened.search('grue', { limit: 1 }))
    expect(await index.speakers({ signal, limit: 1 })).toEqual(opened.speakers({ limit: 1 }))
    expect(await index.correct('dokers', { signal })).toEqual(opened.correct('dokers'))
  })

  test('follows an index that changes', async () => {
    const changing = createIndex()
    const index = asyncIndex(changing)
    changing.add(ARTICLES)
    expect(index.size).toBe(ARTICLES.length)
    expect((await index.search('grue')).total).toBe(changing.search('grue').total)
  })
})

/** An index that says when it is asked, and for what. */
function watched() {
  const asked: unknown[] = []
  const search: OpenIndex<unknown>['search'] = (query) => {
    asked.push(query)
    return { hits: [], total: 0, corrections: [], notes: [] }
  }
  return { asked, index: asyncIndex({ ...(opened as OpenIndex<unknown>), search }) }
}

describe('of calls', () => {
  test('all are computed in the order in which they were made', async () => {
    const { asked, index } = watched()
    await Promise.all(['a', 'b', 'c'].map((query) => index.search(query)))
    expect(asked).toEqual(['a', 'b', 'c'])
  })

  test('of one channel only the last is computed', async () => {
    const { asked, index } = watched()
    const older = [index.search('a', { channel: 'typing' }), index.quotes('b', { channel: 'typing' })]
    const others = [index.search('c', { channel: 'else' }), index.search('d')]
    const last = index.search('e', { channel: 'typing' })
    for (const one of older) expect(await reasonOf(one)).toMatchObject({ name: 'AbortError' })
    expect((await last).total).toBe(0)
    await Promise.all(others)
    expect(asked).toEqual(['c', 'd', 'e'])
    await index.search('f', { channel: 'typing' })
    expect(asked.at(-1)).toBe('f')
  })

  test('those that are aborted are not computed, and reject with the reason', async () => {
    const { asked, index } = watched()
    const controller = new AbortController()
    const { signal } = controller
    const calls = [index.search('a', { signal }), index.search('b')]
    controller.abort('tired of it')
    expect(await reasonOf(calls[0] as Promise<unknown>)).toBe('tired of it')
    await calls[1]
    expect(await reasonOf(index.search('c', { signal }))).toBe('tired of it')
    expect(await reasonOf(index.search('d', { signal: AbortSignal.abort() }))).toMatchObject({ name: 'AbortError' })
    expect(asked).toEqual(['b'])
  })

  test('none listens to its signal any longer than it takes', async () => {
    const { index } = watched()
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    const calls = ['a', 'b'].map((channel) => index.search('a', { signal, channel }))
    const replaced = reasonOf(index.search('a', { signal, channel: 'c' }))
    calls.push(index.search('a', { signal, channel: 'c' }))
    await Promise.all([...calls, replaced])
    expect(added).toHaveBeenCalledTimes(4)
    expect(new Set(removed.mock.calls.map(([, listener]) => listener))).toEqual(
      new Set(added.mock.calls.map(([, listener]) => listener)),
    )
  })

  test('what comes in between is heard', async () => {
    const { asked, index } = watched()
    const controller = new AbortController()
    const calls = ['a', 'b', 'c'].map((query) => reasonOf(index.search(query, { signal: controller.signal })))
    // A task of the page's own, such as a key: it comes behind the first turn, and before the last.
    await calls[0]
    setTimeout(() => controller.abort())
    await Promise.all(calls)
    expect(asked.length).toBeLessThan(3)
  })

  test('after close all reject, those before it as aborted', async () => {
    const { asked, index } = watched()
    const before = reasonOf(index.search('a'))
    index.close()
    expect(await before).toMatchObject({ name: 'AbortError' })
    const after = await reasonOf(index.search('b'))
    expect(after).toBeInstanceOf(GuillemetError)
    expect(after).toMatchObject({ code: 'index-closed', message: expect.stringContaining('Open it again') })
    index.close()
    expect(await reasonOf(index.suggest('b'))).toMatchObject({ code: 'index-closed' })
    expect(asked).toEqual([])
  })

  test.each([
    [{ signal: 'now' }, /`signal` to be an AbortSignal, got "now"/],
    [{ signal: {} }, /`signal` to be an AbortSignal, got an object/],
    [{ channel: 3 }, /`channel` to be a string, got 3/],
  ])('%j is refused', async (options, message) => {
    const { asked, index } = watched()
    const reason = await reasonOf(index.search('a', options as object))
    expect(reason).toMatchObject({ code: 'bad-option', message: expect.stringMatching(message) })
    expect(asked).toEqual([])
  })
})
