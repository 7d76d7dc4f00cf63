// What a cluster runs on: Java, OpenSearch's jars from Maven Central, and our node compiled. Made once, kept in node_modules/.cache.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { find, install, runs } from '../program.mjs'

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/guillemet-opensearch/', import.meta.url))
const POM = fileURLToPath(new URL('pom.xml', import.meta.url))
const NODE = fileURLToPath(new URL('LocalNode.java', import.meta.url))

const PACKAGES = ['default-jdk-headless', 'maven']
const HELP = `A cluster of OpenSearch needs a JDK, 17 or later, and Maven; java, javac and mvn were not all found.
  Debian, Ubuntu: sudo apt-get install ${PACKAGES.join(' ')}
  macOS: brew install openjdk@17 maven
  JAVA_HOME says which JDK, if not the one of PATH.`

/** `{ java, classPath }`: what runs `LocalNode`. Throws an error that says what to do if it cannot be had. */
export function software() {
  const { java, javac, mvn } = programs() ?? (install(...PACKAGES) ? programs() : undefined) ?? fail(HELP)
  const jars = made('jars', [POM], (folder) => {
    console.error('Fetching OpenSearch from Maven Central (53 MB), once…')
    run(mvn, ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`])
  })
  const classes = made('classes', [POM, NODE], (folder) => run(javac, ['-cp', join(jars, '*'), '-d', folder, NODE]))
  return { java, classPath: [join(jars, '*'), classes].join(delimiter) }
}

function programs() {
  const home = process.env.JAVA_HOME
  const found = Object.fromEntries(
    ['java', 'javac', 'mvn'].map((name) => {
      const chosen = home && name !== 'mvn' ? join(home, 'bin', name) : undefined
      return [name, chosen !== undefined && runs(chosen) ? chosen : find([name])]
    }),
  )
  return Object.values(found).includes(undefined) ? undefined : found
}

/** A folder of the cache that `make` fills from the files `sources`; another one when they change. */
function made(name, sources, make) {
  const digest = createHash('sha256')
  for (const source of sources) digest.update(readFileSync(source))
  const folder = join(CACHE, `${name}-${digest.digest('hex').slice(0, 12)}`)
  if (existsSync(folder)) return folder
  mkdirSync(CACHE, { recursive: true })
  // Nothing half-made is ever found there, even if two make it at once.
  const draft = mkdtempSync(join(CACHE, 'draft-'))
  try {
    make(draft)
    if (!existsSync(folder)) renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return folder
}

function run(program, args) {
  try {
    execFileSync(program, args, { stdio: ['ignore', 2, 2] })
  } catch (error) {
    fail(`${program} ${args.join(' ')} failed, with what is said above: ${error.message}`)
  }
}

function fail(message) {
  throw new Error(message)
}
