// Builds a snapshot of the files in a folder, read beforehand, and writes the CPU time of building alone.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSnapshot } from '../dist/index.js'

const [folder] = process.argv.slice(2)
const articles = readdirSync(folder).map((id) => ({ id, text: readFileSync(join(folder, id), 'utf8') }))
const before = process.cpuUsage()
await buildSnapshot(articles)
const { user, system } = process.cpuUsage(before)
console.log(JSON.stringify({ own: (user + system) / 1e6 }))
