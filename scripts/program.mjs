// Programs that the tests need beside Node: found, or on Debian installed if that may be.
import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The first of `names` that a folder of PATH holds, or of the paths `elsewhere` that can be run. */
export function find(names, elsewhere = []) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find(runs)
}

/** Whether these packages of Debian could be installed: as root, where there is apt-get. */
export function install(...packages) {
  if (process.getuid?.() !== 0 || find(['apt-get']) === undefined) return false
  const apt = (...args) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  try {
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
    return true
  } catch (error) {
    console.error(`apt-get did not install ${packages.join(', ')}: ${error.message}`)
    return false
  }
}
