// Prints where Chromium is. Looks for it, or on Debian installs it if it may; else says what to do.
import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

const HELP = `The browser tests need Chromium or Chrome, and none was found.
  Debian, Ubuntu: sudo apt-get install chromium
  elsewhere: install Chrome
  or say where it is: CHROMIUM=/path/to/chromium npm run test:browser`

function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function find() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE].find(runs)
}

/** Whether it could be tried: as root, where there is apt-get. */
function install() {
  if (process.getuid?.() !== 0) return false
  const apt = (...args) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  try {
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
    return true
  } catch (error) {
    console.error(`apt-get did not install Chromium: ${error.message}`)
    return false
  }
}

function chromium() {
  const given = process.env.CHROMIUM
  if (given === undefined) return find() ?? (install() ? find() : undefined)
  if (runs(given)) return given
  console.error(`CHROMIUM is ${given}, which cannot be run.`)
  return undefined
}

const path = chromium()
if (path === undefined) {
  console.error(HELP)
  process.exit(1)
}
console.log(path)
