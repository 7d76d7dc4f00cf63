// Bars of the rivals' figures, as SVG that reads in light and dark.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PLOTS = [
  { file: 'size', title: 'Index on the wire (brotli), % of the text', value: ({ wire }) => 100 * wire, unit: ' %' },
  { file: 'open', title: 'CPU to open a saved index, MiniSearch = 1', value: ({ open }) => open, unit: ' ×' },
  { file: 'query', title: 'Median time of a query of any words, MiniSearch = 1', value: ({ or }) => or, unit: ' ×' },
  { file: 'build', title: 'CPU to build and save an index, MiniSearch = 1', value: ({ build }) => build, unit: ' ×' },
]

/** Writes `size.svg`, `open.svg`, `query.svg` and `build.svg` into the folder. */
export function plots(table, folder) {
  mkdirSync(folder, { recursive: true })
  for (const { file, title, value, unit } of PLOTS) {
    const bars = table.map((figures) => ({ name: figures.name, value: value(figures) })).filter((bar) => bar.value > 0)
    writeFileSync(
      join(folder, `${file}.svg`),
      svg(
        title,
        bars.sort((a, b) => a.value - b.value),
        unit,
      ),
    )
  }
}

const [WIDTH, ROW, LABELS, TOP, RIGHT] = [720, 26, 200, 44, 84]

/** Lengths are logarithms, since the figures lie between a hundredth and hundreds; the title says so. */
function svg(title, bars, unit) {
  const [least, most] = [bars[0].value / 2, bars.at(-1).value]
  const length = (value) => ((WIDTH - LABELS - RIGHT) * Math.log(value / least)) / Math.log(most / least)
  const rows = bars.map(({ name, value }, i) => {
    const [y, width] = [TOP + i * ROW, length(value)]
    const own = name.startsWith('guillemet') ? ' class="own"' : ''
    return `  <text x="${LABELS - 8}" y="${y + 16}" text-anchor="end">${name}</text>
  <rect${own} x="${LABELS}" y="${y + 3}" width="${width.toFixed(1)}" height="${ROW - 8}" rx="2"/>
  <text x="${(LABELS + width + 6).toFixed(1)}" y="${y + 16}">${figure(value)}${unit}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${TOP + bars.length * ROW + 8}" role="img" aria-label="${title}">
  <style>
    text { font: 13px system-ui, sans-serif; fill: #1f2328 }
    .title { font-weight: 600 }
    rect { fill: #9aa4b2 }
    .own { fill: #1f6f8b }
    @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } rect { fill: #6e7681 } .own { fill: #58b6d4 } }
  </style>
  <text class="title" x="8" y="22">${title} (logarithmic; shorter is better)</text>
${rows.join('\n')}
</svg>
`
}

const figure = (value) => (value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2))
