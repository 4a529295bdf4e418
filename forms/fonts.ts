import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { create, type Font, type Glyph } from 'fontkit'

export type Weight = 'regular' | 'bold'

/** One font in memory, with what layout and embedding ask of it. */
export interface Face {
  /** Short and the same in every run: it names the font inside the PDF. */
  readonly id: string
  readonly font: Font
  /** The glyph this font draws the code point with, or null where it has none or only a blank one. */
  readonly glyph: (codePoint: number) => Glyph | null
}

/** The fonts of the paper. Read on first need, parsed once, kept in memory. */
export interface FormFonts {
  /** The first face that holds the code point, or null where none does and for every private-use code point. */
  readonly faceFor: (codePoint: number, weight: Weight) => Face | null
}

export interface FontPlaces {
  /** Folder with `HanaMinA.ttf` and `HanaMinB.ttf` (a packaged program carries one); null where the system's serve. */
  readonly directory: string | null
}

/** Where the fonts for CJK Extension B and later are looked for, after the folder that was passed in. */
const rareFolders = [
  fileURLToPath(new URL('../dist/fonts', import.meta.url)),
  // Debian, Ubuntu, Kylin, UOS: package fonts-hanazono
  '/usr/share/fonts/truetype/hanazono',
]
/** HanaMinB holds Extension B to F; HanaMinA what the Unified block and Extension A still lack. */
const rareFiles = ['HanaMinB.ttf', 'HanaMinA.ttf']

const textFiles: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
}

/**
 * The fonts every form is set in: Noto Serif SC (思源宋体), then Hanazono for rare characters. The only place of the
 * forms that touches a disk. Throws, on first use, when a text font is missing: the installation is broken. A missing
 * rare font only leaves its characters without a glyph, which a form refuses by name.
 */
export function loadFonts({ directory }: FontPlaces): FormFonts {
  const find = createRequire(import.meta.url).resolve
  const text = {
    regular: once(() => openFace('NotoSerifSC-Regular', find(textFiles.regular))),
    bold: once(() => openFace('NotoSerifSC-Bold', find(textFiles.bold))),
  }
  const rare = rareFiles.map((file) => once(() => openRareFace(file, directory)))
  function search(codePoint: number, weight: Weight): Face | null {
    if (neverPrinted.test(String.fromCodePoint(codePoint))) return null
    for (const face of [text[weight], ...rare]) {
      const opened = face()
      if (opened?.glyph(codePoint)) return opened
    }
    return null
  }

  const known = { regular: new Map<number, Face | null>(), bold: new Map<number, Face | null>() }
  return {
    faceFor: (codePoint, weight) => {
      let face = known[weight].get(codePoint)
      if (face === undefined) {
        face = search(codePoint, weight)
        known[weight].set(codePoint, face)
      }
      return face
    },
  }
}

/** Private use means something else in every font; control, format and lone surrogate characters draw nothing. */
const neverPrinted = /[\p{Co}\p{Cc}\p{Cf}\p{Cs}]/u
const blankByNature = /\p{Zs}/u

function openRareFace(file: string, directory: string | null): Face | null {
  const folder = [...(directory === null ? [] : [directory]), ...rareFolders].find((place) =>
    existsSync(join(place, file)),
  )
  return folder === undefined ? null : openFace(file.replace('.ttf', ''), join(folder, file))
}

function openFace(id: string, path: string): Face {
  const font = create(readFileSync(path))
  if ('fonts' in font) throw new Error(`${path} is a collection of fonts, not a font`)
  const known = new Map<number, Glyph | null>()
  return {
    id,
    font,
    glyph: (codePoint) => {
      let glyph = known.get(codePoint)
      if (glyph === undefined) {
        glyph = visibleGlyph(font, codePoint)
        known.set(codePoint, glyph)
      }
      return glyph
    },
  }
}

/** A font may map a character it does not draw to an empty outline; on a certificate that is a hole in a name. */
function visibleGlyph(font: Font, codePoint: number): Glyph | null {
  const glyph = font.glyphForCodePoint(codePoint)
  if (glyph.id === 0) return null
  const drawn = glyph.path.commands.length > 0 || blankByNature.test(String.fromCodePoint(codePoint))
  return drawn ? glyph : null
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
