import { VFile } from 'vfile'
import { matter } from 'vfile-matter'
import { messageOf } from '../../text/error.js'
import type { Say } from './report.js'

export interface FrontMatter {
  /** What YAML gives: dates stay text. Empty without front matter. */
  readonly meta: Readonly<Record<string, unknown>>
  /** What stands after it. */
  readonly body: string
  /** How many lines it takes. */
  readonly height: number
}

/** The front matter of a Markdown file; nothing if it is not valid YAML, which is said. */
export function frontMatter(source: string, say: Say): FrontMatter | undefined {
  const file = new VFile({ value: source })
  try {
    matter(file, { strip: true, yaml: { logLevel: 'error' } })
  } catch (cause) {
    const [point] = (cause as { linePos?: readonly { line: number; col: number }[] }).linePos ?? []
    say({
      rule: 'front-matter',
      reason: `The front matter is not valid YAML: ${messageOf(cause).split('\n')[0]}`,
      // The line with `---` comes before the YAML.
      ...(point && { place: { line: point.line + 1, column: point.col } }),
      cause,
    })
    return undefined
  }
  const body = String(file.value)
  const meta: unknown = file.data.matter
  const isRecord = typeof meta === 'object' && meta !== null && !Array.isArray(meta)
  const stripped = source.slice(0, source.length - body.length)
  return { body, meta: isRecord ? { ...meta } : {}, height: stripped.split(/\r\n|\r|\n/).length - 1 }
}
