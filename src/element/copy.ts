import type { Hit } from '../search/hit.js'
import { citation } from '../search/show/citation.js'
import type { Meta } from './asked.js'

/** Puts a hit into the clipboard as plain text and as HTML, with its source; whether the browser let it. */
export async function copyCitation(hit: Hit<Meta>, address: string | undefined): Promise<boolean> {
  const sourced = { ...hit, article: { ...hit.article, meta: { ...hit.article.meta, url: address } } }
  const text = citation(sourced, 'text')
  try {
    const form = (type: string, content: string) => ({ [type]: new Blob([content], { type }) })
    const forms = { ...form('text/plain', text), ...form('text/html', citation(sourced, 'html')) }
    await navigator.clipboard.write([new ClipboardItem(forms)])
    return true
  } catch {
    return (
      navigator.clipboard?.writeText(text).then(
        () => true,
        () => false,
      ) ?? false
    )
  }
}
