import data from './divisions.data.json' with { type: 'json' }

/** A division (行政区划) with its six-digit code: a province, a city or prefecture, a county or district. */
export interface Division {
  readonly code: string
  readonly name: string
}

const names: Readonly<Record<string, string>> = data.names

/** The day the table shows, and where it is from. Divisions change yearly; numbers and old records keep old codes. */
export const divisionsVersion = data.version
export const divisionsSource = data.source

/** Levels the statistics put between a province and its districts; nobody says them in an address. */
const unsaid = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/

/** `西湖区`; null for a code today's table does not know (an abolished division is not an error). */
export function divisionName(code: string): string | null {
  return Object.hasOwn(names, code) ? (names[code] ?? null) : null
}

export function isKnownDivision(code: string): boolean {
  return divisionName(code) !== null
}

/** `浙江省 杭州市 西湖区`, from the province down; null for a code today's table does not know. */
export function divisionPath(code: string): string | null {
  const own = divisionName(code)
  if (own === null) return null
  const above = ancestors(code).map((each) => divisionName(each) ?? '')
  return [...above.filter((name) => name !== '' && !unsaid.test(name)), own].join(' ')
}

/** The divisions right below: of `null` the provinces, of `330000` its cities, of `330100` its districts; by code. */
export function divisionsUnder(parent: string | null): readonly Division[] {
  return childrenOf.get(parent) ?? []
}

/** Codes above, highest first: `330106` → `330000`, `330100`. */
function ancestors(code: string): readonly string[] {
  const candidates = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]
  return [...new Set(candidates)].filter((candidate) => candidate !== code)
}

const childrenOf = Map.groupBy(
  Object.keys(names)
    .toSorted()
    .map((code): Division => ({ code, name: names[code] ?? '' })),
  ({ code }): string | null => ancestors(code).findLast(isKnownDivision) ?? null,
)
