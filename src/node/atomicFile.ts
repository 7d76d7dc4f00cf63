import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file to be, and what it will hold. */
export interface NewFile {
  readonly path: string
  readonly content: Uint8Array
}

/**
 * Writes files so that each of them is, at any moment and after any accident, the old one or the new one, whole.
 *
 * They are written beside their places under names of their own, brought to the disk, and only then renamed, in the order given: with
 * several, an accident between two renames leaves some new and some old. Where anything fails before the first rename, all are as they
 * were and nothing is left over. What runs that died left over is removed.
 *
 * @throws the reason of the signal, unless the first file has its place already; what the file system says
 */
export async function writeAtomically(files: readonly NewFile[], signal?: AbortSignal): Promise<void> {
  const drafts: { readonly draft: string; readonly place: string }[] = []
  try {
    for (const { path, content } of files) {
      signal?.throwIfAborted()
      await mkdir(dirname(path), { recursive: true })
      const place = await realPlace(path)
      await removeLeftovers(place)
      const draft = join(dirname(place), draftName(basename(place)))
      drafts.push({ draft, place })
      await writeDraft(draft, content, place)
    }
    signal?.throwIfAborted()
    for (const { draft, place } of drafts) await rename(draft, place)
  } catch (error) {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true }).catch(() => undefined)))
    throw error
  }
  for (const folder of new Set(drafts.map(({ place }) => dirname(place)))) await syncFolder(folder)
}

/** Where a link leads: the link stays one. */
const realPlace = (path: string): Promise<string> => realpath(path).catch(() => path)

/** `.index.guillemet.4711.0f3a.tmp`: hidden, and says which process writes it. */
const draftName = (name: string): string => `.${name}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`

async function writeDraft(draft: string, content: Uint8Array, place: string): Promise<void> {
  const old = await stat(place).catch(() => undefined)
  if (old?.isDirectory()) throw new Error(`EISDIR: ${place} is a folder`)
  const file = await open(draft, 'wx')
  try {
    if (old) await file.chmod(old.mode)
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A name outlives a power cut once its folder is on the disk, too. Where folders cannot be opened, as on Windows, there is no need. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** However many numbers of processes are used again, none writes for so long, in ms. */
const ABANDONED = 24 * 60 * 60 * 1000

async function removeLeftovers(place: string): Promise<void> {
  const folder = dirname(place)
  const before = `.${basename(place)}.`
  for (const name of await readdir(folder)) {
    if (!name.startsWith(before)) continue
    const pid = /^(\d+)\.[0-9a-f]{8}\.tmp$/.exec(name.slice(before.length))?.[1]
    if (pid === undefined) continue
    const path = join(folder, name)
    if (!isRunning(Number(pid)) || (await age(path)) > ABANDONED) await rm(path, { force: true }).catch(() => undefined)
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process is running, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const age = async (path: string): Promise<number> =>
  Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now())
