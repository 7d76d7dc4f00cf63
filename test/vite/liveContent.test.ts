import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ContentSnapshot } from '../../src/vite/contentSnapshot.js'
import { liveContent } from '../../src/vite/liveContent.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Content whose builds end when the test says so; what it told. */
function live() {
  const builds: { readonly end: (hash: string) => Promise<void>; readonly fail: () => Promise<void> }[] = []
  const told: string[] = []
  const content = liveContent(
    () => {
      const { promise, resolve, reject } = deferred()
      builds.push({
        async end(hash) {
          resolve({ hash, bytes: new Uint8Array() })
          await vi.advanceTimersByTimeAsync(0)
        },
        async fail() {
          reject(new Error('no content'))
          await vi.advanceTimersByTimeAsync(0)
        },
      })
      return promise
    },
    { changed: () => told.push('changed'), failed: (error) => told.push(String(error)) },
  )
  const change = async () => {
    content.touch()
    await vi.advanceTimersByTimeAsync(100)
  }
  return { content, builds, told, change }
}

function deferred() {
  let resolve: (snapshot: ContentSnapshot) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<ContentSnapshot>((...both) => {
    ;[resolve, reject] = both
  })
  return { promise, resolve, reject }
}

test('builds nothing before it is asked', async () => {
  const { content, builds, change } = live()
  await change()
  expect(builds).toHaveLength(0)
  void content.current()
  void content.current()
  expect(builds).toHaveLength(1)
})

test('builds once for changes that come together', async () => {
  const { content, builds, told, change } = live()
  void content.current()
  await builds[0]?.end('a')
  content.touch()
  content.touch()
  await change()
  expect(builds).toHaveLength(2)
  await builds[1]?.end('b')
  expect(told).toEqual(['changed'])
  expect((await content.current()).hash).toBe('b')
})

test('builds once more for all changes that come while it builds', async () => {
  const { content, builds, told, change } = live()
  void content.current()
  await change()
  await change()
  expect(builds).toHaveLength(1)
  await builds[0]?.end('a')
  expect(builds).toHaveLength(2)
  await builds[1]?.end('b')
  expect(builds).toHaveLength(2)
  expect(told).toEqual(['changed'])
})

test('tells of another snapshot only, and of the same one after a failure', async () => {
  const { content, builds, told, change } = live()
  void content.current()
  await builds[0]?.end('a')
  await change()
  await builds[1]?.end('a')
  expect(told).toEqual([])
  await change()
  await builds[2]?.fail()
  await expect(content.current()).rejects.toThrow('no content')
  await change()
  await builds[3]?.end('a')
  expect(told).toEqual(['Error: no content', 'changed'])
})
