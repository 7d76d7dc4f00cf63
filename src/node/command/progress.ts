import type { FileProgress } from '../readFiles.js'
import type { Wording } from './language.js'
import type { StatusLine } from './terminal.js'
import { cutTo, padded } from './width.js'

/** Work that is done sooner is not worth a line, in ms. */
const PATIENCE = 400
/** No eye reads more often, in ms. */
const INTERVAL = 100
const BAR = 24

/**
 * Shows how far a work has come: a bar, files, MB/s and the time left, on a line that goes when it is over.
 *
 * @param now the time in ms
 */
export function progress(status: StatusLine, say: Wording, now: () => number = performance.now.bind(performance)) {
  const start = now()
  let shown = start + PATIENCE - INTERVAL
  return {
    show(at: FileProgress): void {
      const time = now()
      if (time - shown < INTERVAL) return
      shown = time
      status.show(progressLine(at, (time - start) / 1000, status.columns, say))
    },
    end: (): void => status.show(''),
  }
}

/**
 * A line of no more cells than `columns`.
 *
 * @param seconds since the beginning
 */
export function progressLine(at: FileProgress, seconds: number, columns: number, say: Wording): string {
  const share = at.ofBytes > 0 ? Math.min(1, at.bytes / at.ofBytes) : at.files / Math.max(1, at.of)
  const speed = seconds > 0 ? at.bytes / 1e6 / seconds : 0
  const left = share > 0 ? (seconds * (1 - share)) / share : Number.POSITIVE_INFINITY
  const line = `${bar(share)} ${padded(say.percent(share), 5, 'start')}  ${say.filesDone(at.files, at.of)}  ${say.speed(speed)}${Number.isFinite(left) ? `  ${say.timeLeft(left)}` : ''}`
  // The last cell stays free: some terminals go on to the next line behind it.
  return cutTo(line, columns - 1)
}

function bar(share: number): string {
  const done = Math.round(share * BAR)
  return '█'.repeat(done) + '░'.repeat(BAR - done)
}
