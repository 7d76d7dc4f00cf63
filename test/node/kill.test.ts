import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSnapshot } from '../../src/indexing/buildSnapshot.js'
import { readFiles } from '../../src/node/readFiles.js'
import { openIndex } from '../../src/search/open.js'
import { bundledCommand, ran } from './program.js'

const folder = mkdtempSync(join(tmpdir(), 'guillemet-kill-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (...names: string[]) => join(folder, ...names)

/** Of the articles, so that there is something to do. */
const COPIES = 3

let command: string
/** The text of one file, and the snapshot that all of them make with it. */
const states: { text: string; snapshot: Buffer }[] = []

const article = () => at('articles', '0', 'chronique.txt')
beforeAll(async () => {
  command = await bundledCommand(folder)
  for (let copy = 0; copy < COPIES; copy++)
    cpSync('fixtures/articles', at('articles', String(copy)), { recursive: true })
  for (const text of ['Une grue est tombée sur le quai.', '« Le port rouvre », a dit Claire Daumier.']) {
    writeFileSync(article(), text)
    states.push({ text, snapshot: Buffer.from(await buildSnapshot(readFiles('articles', { cwd: folder }))) })
  }
}, 60_000)

const build = (...args: string[]) => [command, 'build', 'articles', '-o', 'out/index.guillemet', ...args]

test('killed at any moment, the command leaves the old snapshot or the new one, whole', async () => {
  const [first, second] = states as [(typeof states)[number], (typeof states)[number]]
  writeFileSync(article(), first.text)
  const start = performance.now()
  expect((await ran(process.execPath, build(), { cwd: folder })).code).toBe(0)
  const duration = performance.now() - start
  expect(readFileSync(at('out/index.guillemet'))).toEqual(first.snapshot)

  const ends = { killed: 0, interrupted: 0, finished: 0 }
  for (let round = 0; round < 50; round++) {
    const [old, fresh] = readFileSync(at('out/index.guillemet')).equals(first.snapshot)
      ? [first, second]
      : [second, first]
    writeFileSync(article(), fresh.text)
    const name = round % 2 === 0 ? 'SIGKILL' : 'SIGINT'
    // Every second pair reads all again, which takes longer.
    const args = build(...(round % 4 < 2 ? ['--full'] : []))
    const { code, signal } = await ran(process.execPath, args, { cwd: folder }, (child) => {
      setTimeout(() => child.kill(name), Math.random() * duration)
    })
    if (signal !== null) ends.killed++
    else ends[code === 130 ? 'interrupted' : 'finished']++
    expect([0, 130, null]).toContain(code)
    const found = readFileSync(at('out/index.guillemet'))
    expect(found.equals(code === 0 ? fresh.snapshot : old.snapshot) || found.equals(fresh.snapshot)).toBe(true)
    expect((await openIndex(found)).size).toBe(COPIES * 18)
  }
  expect(ends.killed).toBeGreaterThan(10)

  expect((await ran(process.execPath, build(), { cwd: folder })).code).toBe(0)
  expect(readdirSync(at('out')).filter((name) => name.endsWith('.tmp'))).toEqual([])
}, 600_000)

describe('a full disk', () => {
  const canMount = (() => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
    mkdirSync(at('disk'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', at('disk')], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })()
  afterAll(() => {
    if (canMount) execFileSync('umount', [at('disk')])
  })

  test.skipIf(!canMount)('leaves the old snapshot, and nothing else (needs the right to mount)', async () => {
    const old = (states[0] as (typeof states)[number]).snapshot.subarray(0, 1000)
    writeFileSync(at('disk/index.guillemet'), old)
    const { code, error } = await ran(process.execPath, [command, 'build', 'articles', '-o', 'disk/index.guillemet'], {
      cwd: folder,
    })
    expect([code, error]).toEqual([1, expect.stringMatching(/Cannot write disk.index\.guillemet: ENOSPC/)])
    expect(readFileSync(at('disk/index.guillemet'))).toEqual(old)
    expect(readdirSync(at('disk'))).toEqual(['index.guillemet'])
  })

  test.skipIf(process.platform === 'win32')('or a file that may not grow so large', async () => {
    mkdirSync(at('limit'))
    writeFileSync(at('limit/index.guillemet'), 'old')
    const line = `ulimit -f 50 && exec "$0" "$@"`
    const args = ['-c', line, process.execPath, command, 'build', 'articles', '-o', 'limit/index.guillemet']
    const { code, error } = await ran('bash', args, { cwd: folder })
    expect([code, error]).toEqual([1, expect.stringMatching(/Cannot write limit.index\.guillemet: EFBIG/)])
    expect(readFileSync(at('limit/index.guillemet'), 'utf8')).toBe('old')
    expect(readdirSync(at('limit'))).toEqual(['index.guillemet'])
  })
})
