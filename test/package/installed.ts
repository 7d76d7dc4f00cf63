import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const exec = promisify(execFile)

/** An empty folder into which the packed package was installed, as a user would. */
export interface Installed {
  readonly folder: string
  /** The paths in the tarball. */
  readonly files: readonly string[]
  /** Runs a command in the folder; what it prints. */
  run(command: string, ...args: readonly string[]): Promise<string>
}

export async function installed(): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), 'guillemet-package-'))
  await exec('npm', ['run', 'build'])
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const [packed] = JSON.parse((await exec('npm', pack)).stdout) as [{ filename: string; files: { path: string }[] }]
  cpSync('test/package/consumer', folder, { recursive: true })
  cpSync('fixtures/articles', join(folder, 'articles'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const run = async (command: string, ...args: readonly string[]) => {
    const { stdout } = await exec(command, args, { cwd: folder }).catch((error: Error & { stdout?: string }) => {
      // A compiler tells what is wrong on its standard output.
      throw new Error(`${error.message}\n${error.stdout ?? ''}`, { cause: error })
    })
    return stdout.trimEnd()
  }
  await run('npm', 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${packed.filename}`)
  return { folder, files: packed.files.map(({ path }) => path), run }
}

/** A program of this repository, to be run by Node. */
export const tool = (path: string): string => resolve('node_modules', path)
