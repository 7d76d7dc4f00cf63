// npm run build && node scripts/recording.mjs: docs/images/terminal.svg, what the command shows when it is used on the articles of
// `fixtures/`. Needs `script` of util-linux, which gives the command a terminal.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'dist', 'cli.js')
const COLUMNS = 96
const ROWS = 22
/** Seconds that a key, and that an answer is shown. */
const KEY = 0.14
const ANSWER = 2.6

const folder = mkdtempSync(join(tmpdir(), 'guillemet-recording-'))
try {
  cpSync(join(root, 'fixtures', 'articles'), join(folder, 'articles'), { recursive: true })
  const frames = [...shell('guillemet build articles -o index.guillemet'), ...(await searched())]
  mkdirSync(join(root, 'docs', 'images'), { recursive: true })
  writeFileSync(join(root, 'docs', 'images', 'terminal.svg'), svg(frames))
} finally {
  rmSync(folder, { recursive: true })
}

/** A line typed at a prompt, and what it answers. */
function shell(line) {
  const [, ...args] = line.split(' ')
  const env = { ...process.env, FORCE_COLOR: '1', LC_ALL: 'C.UTF-8' }
  const answer = execFileSync(process.execPath, [cli, ...args], { cwd: folder, env, encoding: 'utf8' })
  return [...typed([], line), { lines: [`$ ${line}`, ...answer.trimEnd().split('\n')], seconds: ANSWER }]
}

function typed(before, line) {
  return Array.from(line, (_, i) => ({ lines: [...before, `$ ${line.slice(0, i + 1)}▏`], seconds: KEY / 3 }))
}

/** A search while one types: the frames that the command draws. */
async function searched() {
  const line = 'guillemet search index.guillemet'
  const program = `stty cols ${COLUMNS} rows ${ROWS}; "${process.execPath}" "${cli}" search index.guillemet`
  const child = spawn('script', ['-qec', program, '/dev/null'], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color', SHELL: '/bin/sh' },
  })
  let written = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    written += text
  })
  const frames = typed([], line)
  const press = async (keys, seconds) => {
    const before = drawn(written).length
    if (keys !== '') child.stdin.write(keys)
    while (drawn(written).length <= before) await wait(20)
    await wait(100)
    frames.push({ lines: drawn(written).at(-1), seconds })
  }
  await press('', 0.6)
  const words = 'lignes roug'
  for (const [i, key] of [...words].entries()) await press(key, i === words.length - 1 ? ANSWER : KEY)
  await press('\t', ANSWER)
  await press('\u001b[B', ANSWER)
  const screen = drawn(written).length
  child.stdin.write('\r')
  await new Promise((ended) => child.on('close', ended))
  if (drawn(written).length > screen) throw new Error('drawn after its end')
  const [, printed = ''] = written.split('\u001b[?1049l\u001b[?25h')
  frames.push({ lines: [`$ ${line}`, ...folded(printed.trim().split(/[\r\n]+/))], seconds: 2 * ANSWER })
  return frames
}

/** The screens of what was written: each begins at home, and its lines are erased to their ends. */
function drawn(written) {
  return written
    .split('\u001b[H')
    .slice(1)
    .map((frame) => frame.split('\u001b[J'))
    .filter(({ length }) => length > 1)
    .map(([frame]) => frame.split('\u001b[K').map((line) => line.replace(/[\r\n]/g, '')))
}

/** A line as runs of letters, each with the codes of the style that begins before it. */
function runs(line) {
  return line.split('\u001b[').map((part, i) => {
    const end = i === 0 ? -1 : part.indexOf('m')
    return { codes: end < 0 ? [] : part.slice(0, end).split(';'), letters: part.slice(end + 1) }
  })
}

/** Lines as a terminal breaks them; the style goes on. */
function folded(lines) {
  return lines.flatMap((line) => {
    const rows = ['']
    let cells = 0
    for (const { codes, letters } of runs(line)) {
      if (codes.length > 0) rows[rows.length - 1] += `\u001b[${codes.join(';')}m`
      for (const letter of letters) {
        if (cells === COLUMNS) rows.push('')
        cells = cells === COLUMNS ? 1 : cells + 1
        rows[rows.length - 1] += letter
      }
    }
    return rows
  })
}

function svg(frames) {
  const [cell, height, pad] = [8.43, 19, 16]
  const width = Math.ceil(COLUMNS * cell + 2 * pad)
  const total = frames.reduce((sum, { seconds }) => sum + seconds, 0)
  let at = 0
  const shown = frames.map(({ lines, seconds }, i) => {
    const share = (time) => `${((100 * time) / total).toFixed(3)}%`
    const from = share(at)
    at += seconds
    const last = i === frames.length - 1
    const rule = `@keyframes f${i}{0%{visibility:${i === 0 ? 'visible' : 'hidden'}}${from}{visibility:visible}${last ? '' : `${share(at)}{visibility:hidden}`}100%{visibility:${last ? 'visible' : 'hidden'}}}#f${i}{animation-name:f${i}}`
    const rows = lines.slice(0, ROWS).map((line, row) => text(line, pad, 2 * pad + (row + 1) * height, cell))
    return { rule, group: `<g id="f${i}" class="f">${rows.join('')}</g>` }
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${ROWS * height + 4 * pad}" viewBox="0 0 ${width} ${ROWS * height + 4 * pad}" role="img" aria-label="guillemet build and guillemet search in a terminal">
<style>
.f{visibility:hidden;animation:${total.toFixed(2)}s step-end infinite}
text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:#d7dce2;white-space:pre}
.b{font-weight:bold}.d{fill:#8a94a0}.c{fill:#7cc7d9}.y{fill:#f2cc60}
@media (prefers-reduced-motion:reduce){.f{animation:none}#f${frames.length - 1}{visibility:visible}}
${shown.map(({ rule }) => rule).join('\n')}
</style>
<rect width="100%" height="100%" rx="8" fill="#161b22"/>
<circle cx="20" cy="18" r="5" fill="#5b6470"/><circle cx="38" cy="18" r="5" fill="#5b6470"/><circle cx="56" cy="18" r="5" fill="#5b6470"/>
${shown.map(({ group }) => group).join('\n')}
</svg>
`
}

/** A line with its styles, each run of letters where its cells are. */
function text(line, x, y, cell) {
  const styles = { 1: 'b', 2: 'd', 36: 'c', 33: 'y' }
  const ends = { 22: ['b', 'd'], 39: ['c', 'y'] }
  const on = new Set()
  let cells = 0
  let spans = ''
  for (const { codes, letters } of runs(line)) {
    for (const code of codes) {
      if (styles[code]) on.add(styles[code])
      for (const name of ends[code] ?? []) on.delete(name)
    }
    if (letters === '') continue
    const place = (x + cells * cell).toFixed(1)
    const size = (letters.length * cell).toFixed(1)
    spans += `<tspan x="${place}" textLength="${size}"${on.size > 0 ? ` class="${[...on].join(' ')}"` : ''}>${escaped(letters)}</tspan>`
    cells += letters.length
  }
  return spans === '' ? '' : `<text y="${y}">${spans}</text>`
}

function escaped(letters) {
  return letters.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
