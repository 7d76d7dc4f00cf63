// `cluster.d.mts` says what this is.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { software } from './software.mjs'

const HOST = '127.0.0.1'
/** Starting takes a node 5 s alone and 20 s beside others on two cores. */
const PATIENCE = 180_000
/** The compiler that is ready first, and the collector with one thread: a third of the CPU time of starting. */
const FAST_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

export async function startCluster({ nodes: count = 3, port, settings = {}, java = FAST_START } = {}) {
  if (!(Number.isInteger(count) && count >= 1 && count <= BETWEEN_NODES))
    throw new Error(`A cluster has 1 to ${BETWEEN_NODES} nodes, not ${count}.`)
  const numbers = Array.from({ length: count }, (_, node) => node)
  const first = port ?? (await freePort(numbers))
  const taken = await takenPorts(first, numbers)
  if (taken.length > 0) throw new Error(`Ports in use: ${taken.join(', ')}. Choose another first port than ${first}.`)
  const program = software()
  const urls = numbers.map((node) => `http://${HOST}:${first + node}`)
  const shared = {
    'cluster.name': `guillemet-${first}`,
    'cluster.initial_cluster_manager_nodes': numbers.map(nameOf),
    'discovery.seed_hosts': numbers.map((node) => `${HOST}:${first + node + BETWEEN_NODES}`),
    'network.host': HOST,
    // A machine with a full disk can still try a small index.
    'cluster.routing.allocation.disk.threshold_enabled': false,
    ...settings,
  }
  const folder = mkdtempSync(join(tmpdir(), 'guillemet-opensearch-'))
  const running = new Map()

  function launch(node) {
    const home = join(folder, nameOf(node))
    mkdirSync(home, { recursive: true })
    const file = join(home, 'settings.json')
    const own = {
      'node.name': nameOf(node),
      'path.home': home,
      'http.port': first + node,
      'transport.port': first + node + BETWEEN_NODES,
    }
    writeFileSync(file, JSON.stringify({ ...shared, ...own }))
    const args = ['-Xms128m', '-Xmx512m', ...java, '-cp', program.classPath, 'LocalNode', file, folder]
    const log = openSync(join(home, 'log'), 'a')
    // Detached: Ctrl-C is for us. Its input is what it lives by, and ends with this process.
    const child = spawn(program.java, args, { stdio: ['pipe', log, log], detached: true })
    closeSync(log)
    child.stdin.on('error', () => {})
    running.set(node, child)
    child.once('exit', () => running.delete(node))
    return child
  }

  async function start(node) {
    if (running.has(node)) throw new Error(`${nameOf(node)} runs already.`)
    const child = launch(node)
    const wanted = `wait_for_nodes=>=${running.size}&wait_for_status=yellow&timeout=30s`
    const deadline = Date.now() + PATIENCE
    while (!(await healthy(`${urls[node]}/_cluster/health?${wanted}`))) {
      const ended = child.exitCode ?? child.signalCode
      if (ended === null && Date.now() < deadline) {
        await setTimeout(200)
        continue
      }
      const log = readFileSync(join(folder, nameOf(node), 'log'), 'utf8').slice(-4000)
      throw new Error(`${nameOf(node)} did not start (${ended ?? 'still trying'}). Its log ends:\n${log}`)
    }
  }

  async function end(node, how) {
    const child = running.get(node)
    if (child === undefined) return
    const ended = once(child, 'exit')
    how(child)
    await ended
  }

  const cluster = {
    urls,
    start,
    kill: (node) => end(node, (child) => child.kill('SIGKILL')),
    async close() {
      await Promise.all(numbers.map((node) => end(node, (child) => child.stdin.end())))
      rmSync(folder, { recursive: true, force: true })
    },
  }
  try {
    await Promise.all(numbers.map(start))
    return cluster
  } catch (error) {
    await cluster.close()
    throw error
  }
}

/** How much higher than its HTTP port the port is on which a node talks to the others. */
const BETWEEN_NODES = 100

const nameOf = (node) => `node-${node}`

async function healthy(url) {
  try {
    const response = await fetch(url)
    return response.ok && !(await response.json()).timed_out
  } catch {
    return false
  }
}

/** A first port for a cluster; below those that clients are given. */
async function freePort(numbers) {
  for (;;) {
    const first = 10_000 + Math.floor(Math.random() * 20_000)
    if ((await takenPorts(first, numbers)).length === 0) return first
  }
}

async function takenPorts(first, numbers) {
  const ports = numbers.flatMap((node) => [first + node, first + node + BETWEEN_NODES])
  const free = await Promise.all(ports.map(isFree))
  return ports.filter((_, i) => !free[i])
}

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, HOST, () => server.close(() => resolve(true)))
  })
