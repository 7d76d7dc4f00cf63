// buildSnapshot against MiniSearch's addAll and JSON.stringify on the same paragraphs, in turns; what more text costs.
import MiniSearch from 'minisearch'
import { corpus } from './corpus.mjs'
import { cpuAwaited, expect, joined, row } from './measure.mjs'

/** Paragraphs of an article. */
const LENGTH = 100
const ROUNDS = 5
/** Shares of the whole: twenty times the first. */
const SIZES = [1 / 20, 1 / 4, 1]

export async function bench(guillemet, path) {
  const all = corpus(path, 5e6)
  const points = []
  for (const share of SIZES) points.push(await against(guillemet, all.slice(0, Math.ceil(all.length * share))))
  const [least, most] = [points[0], points.at(-1)]
  console.log()
  for (const name of Object.keys(least.times)) {
    const exponent = Math.log(most.times[name] / least.times[name]) / Math.log(most.size / least.size)
    row(`${name}: CPU grows with the text to the power of`.padEnd(64), exponent.toFixed(2))
  }
}

/** CPU of each way to build, in ms: the least of several rounds. */
async function against({ buildSnapshot, openIndex }, texts) {
  const size = Buffer.byteLength(texts.join('')) / 1e6
  const articles = joined(texts, LENGTH).map((text, i) => ({ id: `${i}`, text }))
  const ways = {
    'MiniSearch: addAll + JSON.stringify': () => {
      const index = new MiniSearch({ fields: ['text'] })
      index.addAll(texts.map((text, id) => ({ id, text })))
      return JSON.stringify(index)
    },
    'guillemet: buildSnapshot': () => buildSnapshot(articles, { texts: 'none' }),
    'guillemet: buildSnapshot without quotes': () => buildSnapshot(articles, { texts: 'none', quotes: false }),
  }
  await answers(openIndex, texts, Object.values(ways))
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, Number.POSITIVE_INFINITY]))
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, build] of Object.entries(ways)) times[name] = Math.min(times[name], await cpuAwaited(build))
  console.log()
  row(`${size.toFixed(1)} MB, ${texts.length} paragraphs`.padEnd(52), 'CPU ms/MB', 'ratio')
  const [mini] = Object.values(times)
  for (const [name, time] of Object.entries(times))
    row(name.padEnd(52), (time / size).toFixed(1), (time / mini).toFixed(2))
  return {
    size,
    times: { ...times, 'guillemet: openIndex': await opening(openIndex, await ways['guillemet: buildSnapshot']()) },
  }
}

/** One opening is too short for the clock. */
const OPENINGS = 20

async function opening(openIndex, bytes) {
  const open = async () => {
    for (let i = 0; i < OPENINGS; i++) await openIndex(bytes)
  }
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) best = Math.min(best, (await cpuAwaited(open)) / OPENINGS)
  return best
}

/** A fast index that finds nothing is no index: each finds a word in as many paragraphs as have it. */
async function answers(openIndex, texts, [mini, ...ours]) {
  // No form of another word, so that an index of stems finds it where one of words does.
  const word = 'toujours'
  const holds = texts.filter((text) => /(?<![\p{L}\p{N}])toujours(?![\p{L}\p{N}])/iu.test(text)).length
  expect('paragraphs of MiniSearch', MiniSearch.loadJSON(mini(), { fields: ['text'] }).search(word).length, holds)
  for (const build of ours) {
    const index = await openIndex(await build())
    expect('paragraphs of guillemet', index.paragraphs(word, { limit: 1 }).total, holds)
  }
}
