import { type PDFContext, PDFHexString, type PDFRef, PDFString } from 'pdf-lib'
import type { Face } from './fonts.ts'

/**
 * One font as a document carries it: only the glyphs that are used, and one character identifier (CID) per *code
 * point*. pdf-lib numbers by glyph, and several code points may share one (· U+00B7 and its look-alikes, Kangxi
 * radicals, compatibility ideographs): the copied text would then be another name. Its random subset tag would also
 * make two renderings of the same data differ.
 */
export interface EmbeddedFont {
  readonly face: Face
  /** Reference for a page's font dictionary; the font itself is written by `finish`. */
  readonly ref: PDFRef
  /** The text as CIDs, for the show-text operator. Every code point must have a glyph in this face. */
  readonly encode: (text: string) => PDFHexString
  readonly finish: () => void
}

interface Character {
  readonly codePoint: number
  readonly subsetGlyph: number
  /** Thousandths of an em, as PDF counts. */
  readonly width: number
}

/** @param tag six upper-case letters, different for each font of a document (ISO 32000-1, 9.6.4) */
export function embedFont(context: PDFContext, face: Face, tag: string): EmbeddedFont {
  const ref = context.nextRef()
  const subset = face.font.createSubset()
  const name = `${tag}+${face.id}`
  const cids = new Map<number, number>()
  const characters: Character[] = []

  function cidOf(codePoint: number): number {
    const known = cids.get(codePoint)
    if (known !== undefined) return known
    const glyph = face.glyph(codePoint)
    if (glyph === null) throw new Error(`${face.id} has no glyph for code point ${codePoint.toString(16)}`)
    // fontkit answers with the glyph's place in the subset; its types say boolean.
    const subsetGlyph = Number(subset.includeGlyph(glyph))
    const width = Math.round((glyph.advanceWidth * 1000) / face.font.unitsPerEm)
    const cid = characters.push({ codePoint, subsetGlyph, width })
    cids.set(codePoint, cid)
    return cid
  }

  function finish(): void {
    const { font } = face
    const scale = 1000 / font.unitsPerEm
    const descriptor = context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        // Symbolic (bit 3) and serif (bit 2): the font's own encoding counts.
        Flags: 6,
        FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((edge) =>
          Math.round(edge * scale),
        ),
        ItalicAngle: 0,
        Ascent: Math.round(font.ascent * scale),
        Descent: Math.round(font.descent * scale),
        CapHeight: Math.round((font.capHeight || font.ascent) * scale),
        StemV: 80,
        FontFile2: context.register(context.flateStream(subset.encode())),
      }),
    )
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
        CIDToGIDMap: context.register(context.flateStream(glyphMap(characters))),
        FontDescriptor: descriptor,
        W: [1, characters.map(({ width }) => width)],
      }),
    )
    context.assign(
      ref,
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: context.register(context.flateStream(unicodeMap(characters))),
      }),
    )
  }

  return {
    face,
    ref,
    encode: (text) =>
      PDFHexString.of([...text].map((character) => hex(cidOf(character.codePointAt(0) ?? 0), 4)).join('')),
    finish,
  }
}

/** Two bytes a CID, from CID 0 (ISO 32000-1, 9.7.4.2). */
function glyphMap(characters: readonly Character[]): Uint8Array {
  const map = new DataView(new ArrayBuffer((characters.length + 1) * 2))
  characters.forEach(({ subsetGlyph }, index) => {
    map.setUint16((index + 1) * 2, subsetGlyph)
  })
  return new Uint8Array(map.buffer)
}

/** What a reader copies or searches (ISO 32000-1, 9.10.3): UTF-16BE, so a surrogate pair beyond the first plane. */
function unicodeMap(characters: readonly Character[]): string {
  const entries = characters.map(({ codePoint }, index) => `<${hex(index + 1, 4)}> <${utf16(codePoint)}>`)
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...chunks(entries, 100).map((chunk) => `${chunk.length} beginbfchar\n${chunk.join('\n')}\nendbfchar`),
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n')
}

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint)
  return Array.from({ length: text.length }, (_, unit) => hex(text.charCodeAt(unit), 4)).join('')
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}

/** A bfchar section holds at most 100 entries. */
function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  )
}
