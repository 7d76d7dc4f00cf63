#!/usr/bin/env node
import { createRequire } from 'node:module'
import { main } from './main.js'

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text.trimEnd()}\n`),
  error: (text) => process.stderr.write(`${text.trimEnd()}\n`),
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR,
  version,
})
