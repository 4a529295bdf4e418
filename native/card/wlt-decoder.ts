/** A decoded card photo: 102 × 126 pixels, four bytes each (RGBA). */
export interface CardPhoto {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/**
 * Decodes the 1,024-byte WLT photo of a card. The format is closed: a decoder is bought with the reader and plugged in
 * here. Null when it cannot; a photo never holds up a case, the clerk compares with the printed card instead.
 */
export interface WltDecoder {
  readonly decode: (wlt: Uint8Array) => Promise<CardPhoto | null>
}

/** What an office without a licensed decoder has. */
export const noDecoder: WltDecoder = { decode: async () => null }
