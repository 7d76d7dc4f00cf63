// Prints where Chromium is. Looks for it, or on Debian installs it if it may; else says what to do.
import { find, install, runs } from './program.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

const HELP = `The browser tests need Chromium or Chrome, and none was found.
  Debian, Ubuntu: sudo apt-get install chromium
  elsewhere: install Chrome
  or say where it is: CHROMIUM=/path/to/chromium npm run test:browser`

function chromium() {
  const given = process.env.CHROMIUM
  const found = () => find(NAMES, ELSEWHERE)
  if (given === undefined) return found() ?? (install('chromium') ? found() : undefined)
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
