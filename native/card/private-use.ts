import { z } from 'zod'
import { ok, type Refusal, type Result, refuse } from '../../standards/result.ts'
import shipped from './private-use.data.json' with { type: 'json' }

/**
 * A versioned table of what private-use characters (U+E000–F8FF) on old cards most likely stand for. A suggestion
 * only: the clerk confirms it against the printed card.
 */
export interface PrivateUseTable {
  readonly version: string
  readonly source: string
  /** Code point to code point. */
  readonly mappings: ReadonlyMap<number, number>
}

const hexCodePoint = z.string().regex(/^[0-9A-F]{4,6}$/)
const tableFile = z.object({
  version: z.string().min(1),
  source: z.string().min(1),
  mappings: z.record(hexCodePoint, hexCodePoint),
})

/** Reads a table file, so that an office can bring in a newer or the Ministry's own table. Refuses what is not one. */
export function importPrivateUseTable(json: unknown): Result<PrivateUseTable> {
  const parsed = tableFile.safeParse(json)
  if (!parsed.success) return refuse(notATable('the file is not of the form { version, source, mappings }'))
  const mappings = new Map<number, number>()
  for (const [from, to] of Object.entries(parsed.data.mappings)) {
    const source = Number.parseInt(from, 16)
    const target = Number.parseInt(to, 16)
    if (!isPrivateUse(source)) return refuse(notATable(`${from} is not a private-use character`))
    if (isPrivateUse(target) || !isScalarValue(target)) return refuse(notATable(`${to} is not a character`))
    mappings.set(source, target)
  }
  return ok({ version: parsed.data.version, source: parsed.data.source, mappings })
}

function notATable(why: string): Refusal {
  return {
    code: 'NOT_A_PRIVATE_USE_TABLE',
    sentence: {
      zh: '这个文件不是生僻字对照表。',
      en: `This file is not a table of rare characters: ${why}.`,
    },
    remedy: {
      zh: '请向管理员索取对照表文件后重新导入。',
      en: 'Ask the administrator for the table and import it again.',
    },
    basis: null,
  }
}

/** The table the program ships: GBK's and GB 18030's own former private-use characters. */
export const GB18030_TABLE: PrivateUseTable = shippedTable()

function shippedTable(): PrivateUseTable {
  const table = importPrivateUseTable(shipped)
  if (!table.ok) throw new Error(table.refusal.sentence.en)
  return table.value
}

/** Whether a code point belongs to the private-use area of the basic plane, the only one a 16-bit chip can name. */
export function isPrivateUse(codePoint: number): boolean {
  return codePoint >= 0xe000 && codePoint <= 0xf8ff
}

function isScalarValue(codePoint: number): boolean {
  return codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff)
}

/** What a name with rare characters looks like to the person who must confirm it. */
export interface NameReview {
  readonly nameCodePoints?: readonly string[]
  readonly suggestedName?: string
  readonly suggestedCodePoints?: readonly string[]
  readonly needsReview?: boolean
}

/**
 * Lists the code points of a name that is not plain, and suggests a replacement where the table knows every
 * private-use character of it. A suggestion that leaves one unreplaced would look finished and is not made.
 */
export function reviewName(name: string, table: PrivateUseTable = GB18030_TABLE): NameReview {
  const points = codePointsOf(name)
  const hasPrivateUse = points.some(isPrivateUse)
  if (!hasPrivateUse && !points.some((point) => point > 0xffff)) return {}
  const nameCodePoints = points.map(codePointText)
  if (!hasPrivateUse) return { nameCodePoints }
  const suggested = points.map((point) => table.mappings.get(point) ?? point)
  if (suggested.some(isPrivateUse)) return { nameCodePoints, needsReview: true }
  return {
    nameCodePoints,
    suggestedName: String.fromCodePoint(...suggested),
    suggestedCodePoints: suggested.map(codePointText),
    needsReview: true,
  }
}

function codePointsOf(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0)
}

/** `U+4DAE`, as character tables write it. */
function codePointText(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}
