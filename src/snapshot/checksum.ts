const PRIMES = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x9e3779b1] as const

/**
 * A number of 32 bits that changes when bytes do. Four lanes of words, each word mixed in by a step that loses nothing, so that
 * no change of one word goes unseen; lanes are independent, so that a processor works on all at once (over 1 GB/s). Tells damage, not malice.
 */
export function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [a, b, c, d] = PRIMES as readonly number[] as [number, number, number, number]
  const whole = bytes.length & ~15
  for (let at = 0; at < whole; at += 16) {
    a = Math.imul(a ^ view.getInt32(at, true), 0x01000193)
    b = Math.imul(b ^ view.getInt32(at + 4, true), 0x01000193)
    c = Math.imul(c ^ view.getInt32(at + 8, true), 0x01000193)
    d = Math.imul(d ^ view.getInt32(at + 12, true), 0x01000193)
    a = (a << 13) | (a >>> 19)
    b = (b << 13) | (b >>> 19)
    c = (c << 13) | (c >>> 19)
    d = (d << 13) | (d >>> 19)
  }
  for (let at = whole; at < bytes.length; at++) a = mixed(a ^ (bytes[at] as number))
  return mixed(mixed(mixed(mixed(a ^ bytes.length) ^ b) ^ c) ^ d) >>> 0
}

/** Every bit of the result depends on every bit of `hash`: the end of MurmurHash3, by Austin Appleby, in the public domain. */
function mixed(hash: number): number {
  let result = Math.imul(hash ^ (hash >>> 16), PRIMES[0])
  result = Math.imul(result ^ (result >>> 13), PRIMES[1])
  return result ^ (result >>> 16)
}
