import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as files from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as client from '@opensearch-project/opensearch'
import { afterAll, expect, test, vi } from 'vitest'
import { buildSnapshot } from '../../../src/indexing/buildSnapshot.js'
import { readFiles } from '../../../src/node/readFiles.js'
import * as door from '../../../src/opensearch/index.js'
import { type Program, programs, run } from '../../readme/program.js'
import { cluster } from './cluster.js'

const folder = mkdtempSync(join(tmpdir(), 'guillemet-scaling-'))
const index = `scaling-${process.pid}`
const own = new client.Client({ nodes: [...cluster.urls] })
afterAll(async () => {
  await own.indices.delete({ index })
  await own.close()
  rmSync(folder, { recursive: true })
})

test('the script of docs/scaling.md brings a snapshot to a cluster, once', async () => {
  const file = join(folder, 'presse.guillemet')
  writeFileSync(file, await buildSnapshot(readFiles('fixtures/articles')))
  const text = readFileSync('docs/scaling.md', 'utf8').replace('js no-run script', 'js')
  const script = programs(text, 'docs/scaling.md').find(({ skipped }) => !skipped) as Program
  const args = JSON.stringify([file, cluster.urls[0], index])
  const program = { ...script, source: script.source.replace('process.argv.slice(2)', args) }
  const modules = new Map<string, object>([
    ['node:fs/promises', files],
    ['@opensearch-project/opensearch', client],
    ['guillemet/opensearch', door],
  ])
  const log = vi.spyOn(console, 'log').mockReturnValue()
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    await run(program, modules, () => {})
    await run(program, modules, () => {})
    expect(log.mock.calls).toEqual([
      [expect.stringMatching(/^[1-9]\d* articles written, 0 were there, 0 failed$/)],
      [expect.stringMatching(/^0 articles written, [1-9]\d* were there, 0 failed$/)],
    ])
  } finally {
    vi.restoreAllMocks()
  }
  const { hits } = await door.openSearch(own, index).quotes('lignes rouges')
  expect(hits.length).toBeGreaterThan(0)
})
