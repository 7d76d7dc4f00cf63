import { checksum } from './checksum.js'
import { damaged, refuseBytes } from './damaged.js'
import { otherVersion } from './mismatch.js'
import { SNAPSHOT_VERSION } from './snapshot.js'

/** «GUIL» in its guillemets, by Latin-1, then the two line ends that a transfer which mangles text would change. */
const MAGIC = [0xab, 0x47, 0x55, 0x49, 0x4c, 0xbb, 0x0d, 0x0a] as const
/** Magic number, version, length, checksum: what the checksum does not cover. */
const UNCHECKED = 20
/** The beginning of version 2. */
const OLD_MAGIC = [0x47, 0x55, 0x49, 0x4c, 0x0a] as const

/** Named numbers and sections of bytes, as a file holds them. */
export interface Container<Count extends string, Section extends string> {
  readonly counts: Readonly<Record<Count, number>>
  readonly sections: Readonly<Record<Section, Uint8Array>>
}

/** The names of what a file of one kind holds, in order. */
export interface Shape<Count extends string, Section extends string> {
  /** A number of its own for each kind of file. */
  readonly kind: number
  readonly counts: readonly Count[]
  readonly sections: readonly Section[]
}

const headerLength = ({ counts, sections }: Shape<string, string>) =>
  UNCHECKED + 4 * (1 + counts.length) + 8 * sections.length

/**
 * Packs a file. All numbers of the header have 32 bits, little end first: version, length of the file, checksum of what follows,
 * kind, counts, then offset and length of each section. Sections follow each other without a gap.
 */
export function packContainer<Count extends string, Section extends string>(
  shape: Shape<Count, Section>,
  { counts, sections }: Container<Count, Section>,
): Uint8Array<ArrayBuffer> {
  const parts = shape.sections.map((name) => sections[name])
  const length = parts.reduce((sum, { length }) => sum + length, headerLength(shape))
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  bytes.set(MAGIC)
  view.setUint32(8, SNAPSHOT_VERSION, true)
  view.setUint32(12, length, true)
  let at = UNCHECKED
  const put = (value: number) => {
    view.setUint32(at, value, true)
    at += 4
  }
  put(shape.kind)
  for (const name of shape.counts) put(counts[name])
  let start = headerLength(shape)
  for (const part of parts) {
    put(start)
    put(part.length)
    bytes.set(part, start)
    start += part.length
  }
  view.setUint32(16, checksum(bytes.subarray(UNCHECKED)), true)
  return bytes
}

/** Whether bytes begin as a packed file does, of this version or another, if only with its first few. */
export const isContainer = (bytes: Uint8Array): boolean => begins(bytes, MAGIC) || begins(bytes, OLD_MAGIC)

const begins = (bytes: Uint8Array, magic: readonly number[]) =>
  bytes.length > 0 && magic.every((byte, i) => i >= bytes.length || bytes[i] === byte)

/** Whether bytes begin as a packed file of this kind: the rest of it is not looked at. */
export const isOfKind = (bytes: Uint8Array, { kind }: Shape<string, string>): boolean =>
  begins(bytes, MAGIC) &&
  bytes.length >= UNCHECKED + 4 &&
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(UNCHECKED, true) === kind

/**
 * The parts of a packed file, as views of its bytes: whole, and where its header says.
 *
 * @throws GuillemetError `not-a-snapshot`, `snapshot-version`
 */
export function readContainer<Count extends string, Section extends string>(
  shape: Shape<Count, Section>,
  bytes: Uint8Array,
): Container<Count, Section> & { readonly checksum: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = headerLength(shape)
  const isOld = begins(bytes, OLD_MAGIC)
  if (!isOld && !begins(bytes, MAGIC)) throw damaged(`${bytes.length} bytes of something else`)
  if (!isOld && bytes.length < UNCHECKED) throw damaged(`only the first ${bytes.length} bytes of one`)
  const version = isOld ? 2 : view.getUint32(8, true)
  if (version !== SNAPSHOT_VERSION) throw otherVersion(version)
  const length = view.getUint32(12, true)
  if (bytes.length !== length || length < header) throw damaged(`${bytes.length} bytes where its header says ${length}`)
  const sum = view.getUint32(16, true)
  if (checksum(bytes.subarray(UNCHECKED)) !== sum) refuseBytes('a checksum of something else')
  let at = UNCHECKED
  const next = () => {
    at += 4
    return view.getUint32(at - 4, true)
  }
  if (next() !== shape.kind) refuseBytes('a part of a snapshot in place of another')
  const counts = shape.counts.map((name) => [name, next()] as const)
  let end = header
  const sections = shape.sections.map((name) => {
    const start = next()
    if (start !== end) refuseBytes(`the section ${name} out of place`)
    end = start + next()
    return [name, bytes.subarray(start, end)] as const
  })
  if (end !== length) refuseBytes('sections that do not fill it')
  return {
    counts: Object.fromEntries(counts) as Record<Count, number>,
    sections: Object.fromEntries(sections) as Record<Section, Uint8Array>,
    checksum: sum,
  }
}
