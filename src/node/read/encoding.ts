/** What a file was written in, as far as its bytes tell. */
export interface Decoded {
  readonly text: string
  /** The encoding by its name in the WHATWG Encoding Standard: `utf-8`, `windows-1252`… */
  readonly encoding: string
  /** Whether the bytes say so, by being valid UTF-8 or by a byte order mark; else it is a guess, or what the file says of itself. */
  readonly isCertain: boolean
}

/**
 * The text of bytes: by their byte order mark, else as UTF-8 if they are valid, else as the file declares itself, else as
 * Windows-1252, which old French files are in; Latin-1 is a part of it.
 *
 * @param declared what the file says of itself, in its own way
 */
export function decoded(bytes: Uint8Array, declared: (head: string) => string | undefined = () => undefined): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, isCertain: true }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', isCertain: true }
  } catch {
    const decoder = decoderOf(declared(windows1252(bytes.subarray(0, HEAD))))
    if (!decoder) return { text: windows1252(bytes), encoding: 'windows-1252', isCertain: false }
    return { text: decoder.decode(bytes), encoding: decoder.encoding, isCertain: false }
  }
}

/** Within so many bytes a page declares its encoding, says the HTML standard. */
const HEAD = 1024

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined
}

/** The decoder of an encoding that is named, unless it is UTF-8, which the bytes are not, or Windows-1252. */
function decoderOf(name: string | undefined): TextDecoder | undefined {
  if (name === undefined) return undefined
  try {
    const decoder = new TextDecoder(name)
    return decoder.encoding === 'utf-8' || decoder.encoding === 'windows-1252' ? undefined : decoder
  } catch {
    return undefined
  }
}

/** The `TextDecoder` of some versions of Node reads Windows-1252 as Latin-1: `œ` and `’` become control characters. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(/[\x80-\x9f]/g, (unit) => WINDOWS_1252[unit.charCodeAt(0) - 0x80] as string)
}

/** What stands from 0x80 to 0x9f, by the index of the WHATWG Encoding Standard; five are control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
