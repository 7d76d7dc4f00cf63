// Builds a snapshot of the files in a folder, read beforehand, and writes the CPU time of building alone.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSnapshot } from '../dist/index.js'
import { cpuAwaited } from './measure.mjs'

const [folder] = process.argv.slice(2)
const articles = readdirSync(folder).map((id) => ({ id, text: readFileSync(join(folder, id), 'utf8') }))
console.log(JSON.stringify({ own: (await cpuAwaited(() => buildSnapshot(articles))) / 1000 }))
