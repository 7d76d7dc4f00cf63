import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for the files of one test file, which goes with its last test. */
export function temporary(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `guillemet-${name}-`))
  afterAll(() => rmSync(folder, { recursive: true }))
  const at = (...names: readonly string[]): string => join(folder, ...names)
  /** Writes a file, and the folders to it; its path. */
  function write(name: string, content: string | Uint8Array): string {
    mkdirSync(dirname(at(name)), { recursive: true })
    writeFileSync(at(name), content)
    return at(name)
  }
  return { folder, at, write }
}
