/** The bytes of what was signed or printed, by their SHA-256. Written once, never changed. */
export interface RenderedFormStore {
  /** Keeps the bytes and returns their hash (hex). Twice the same bytes are kept once. */
  readonly keep: (form: string, bytes: Uint8Array, at: string) => string
  readonly bytesOf: (hash: string) => Uint8Array | null
}
