/** The bytes of a view or buffer, or undefined for anything else. */
export function toBytes(source: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
  return isArrayBuffer(source) ? new Uint8Array(source) : undefined
}

/** Not by `instanceof`: the buffer may come from another realm, as every one does in a Jest test. */
const isArrayBuffer = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]'
