import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { seededRandom } from '../support/seeded-random.ts'
import { crash, sectorBytes } from '../support/torn-layer/crash.ts'
import { type Disk, type DiskFile, diskOf, play } from '../support/torn-layer/disk.ts'
import { type Operation, record } from '../support/torn-layer/recording.ts'

const counter = fileURLToPath(new URL('../support/torn-layer/counting-writer.ts', import.meta.url))
const everyCrash = Array.from({ length: 300 }, (_, seed) => seed)

describe('the disk that the layer plays', () => {
  const old = Buffer.alloc(4 * sectorBytes, 'o')
  const written: Operation[] = [
    { kind: 'open', file: 1, name: 'a' },
    { kind: 'write', file: 1, offset: sectorBytes, data: Buffer.alloc(2 * sectorBytes, 'n') },
  ]

  function leavings(operations: readonly Operation[]): (string | null)[] {
    return everyCrash.map((seed) => {
      const disk = diskOf(new Map([['a', old]]))
      play(disk, operations, { trusted: true })
      const left = crash(disk, seededRandom(seed)).get('a')
      if (left === undefined) return null
      const sectors = Array.from({ length: Math.ceil(left.length / sectorBytes) }, (_, sector) =>
        left.toString('latin1', sector * sectorBytes, (sector + 1) * sectorBytes),
      )
      expect(sectors.every((sector) => new Set(sector).size === 1)).toBe(true)
      return sectors.map((sector) => sector[0]).join('')
    })
  }

  it('keeps every byte that was synced, and the folder with it', () => {
    const synced: Operation[] = [...written, { kind: 'sync', file: 1 }]
    expect(new Set(leavings(synced))).toEqual(new Set(['onno']))
  })

  it('drops, keeps or tears a write that was not, sector by sector', () => {
    expect(new Set(leavings(written))).toEqual(new Set(['oooo', 'onno', 'onoo', 'oono']))
  })

  it('lets a later write come through before an earlier one', () => {
    const again: Operation[] = [
      ...written,
      { kind: 'write', file: 1, offset: 0, data: Buffer.alloc(sectorBytes, 'l') },
    ]
    expect(leavings(again)).toContain('looo')
  })

  it('may stretch a file without its data, and bring data without the new size', () => {
    const longer: Operation[] = [
      { kind: 'open', file: 1, name: 'a' },
      { kind: 'write', file: 1, offset: 4 * sectorBytes, data: Buffer.alloc(sectorBytes, 'n') },
    ]
    expect(new Set(leavings(longer))).toEqual(new Set(['oooo', 'oooo\0', 'oooon']))
  })

  it('cuts a file whole or not at all', () => {
    const cut: Operation[] = [
      { kind: 'open', file: 1, name: 'a' },
      { kind: 'resize', file: 1, size: sectorBytes },
    ]
    expect(new Set(leavings(cut))).toEqual(new Set(['o', 'oooo']))
  })

  it('may lose a new file or bring back a removed one until the folder is synced', () => {
    const gone: Operation[] = [{ kind: 'unlink', name: 'a' }]
    expect(new Set(leavings(gone))).toEqual(new Set([null, 'oooo']))
    expect(new Set(leavings([...gone, { kind: 'syncFolder' }]))).toEqual(new Set([null]))

    const born: Operation[] = [
      { kind: 'create', file: 2, name: 'b' },
      { kind: 'write', file: 2, offset: 0, data: Buffer.from('b') },
      { kind: 'sync', file: 2 },
    ]
    expect(new Set(everyCrash.map((seed) => namesAfter(born, seed)))).toEqual(new Set(['a', 'a b']))
    expect(namesAfter([...born, { kind: 'syncFolder' }], 1)).toBe('a b')
  })

  it('renames in one step', () => {
    const renamed: Operation[] = [{ kind: 'rename', from: 'a', to: 'b' }]
    expect(new Set(everyCrash.map((seed) => namesAfter(renamed, seed)))).toEqual(new Set(['a', 'b']))
  })

  function namesAfter(operations: readonly Operation[], seed: number): string {
    const disk: Disk = diskOf(new Map([['a', old]]))
    play(disk, operations, { trusted: true })
    return [...crash(disk, seededRandom(seed)).keys()].sort().join(' ')
  }

  it('plays the whole recording to exactly what the program left', () => {
    const disk = diskOf(new Map([['a', old]]))
    play(disk, [...written, { kind: 'sync', file: 1 }], { trusted: true })
    const file: DiskFile | undefined = disk.names.get('a')
    expect(file?.pending).toEqual([])
    expect(file?.safe.length).toBe(old.length)
  })
})

describe('the layer under a plain SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongban-layer-'))
  beforeAll(() => mkdirSync(join(folder, 'disk')))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Numbers that had been said to be committed and are gone, over so many crashes of one recording. */
  function lost(journal: string, synchronous: string, crashes: number): number {
    const disk = join(folder, 'disk')
    rmSync(disk, { recursive: true })
    mkdirSync(disk)
    const file = join(disk, 'counted.db')
    const { operations, exitCode } = record(disk, counter, [file, journal, synchronous, '40'])
    expect(exitCode).toBe(0)
    const random = seededRandom(7)
    return Array.from({ length: crashes }, () => {
      const before = operations.slice(0, Math.floor(random() * operations.length))
      const said = before.filter(({ kind }) => kind === 'say').length
      const played = diskOf(new Map())
      play(played, before, { trusted: true })
      rmSync(disk, { recursive: true })
      mkdirSync(disk)
      for (const [name, bytes] of crash(played, random)) writeFileSync(join(disk, name), bytes)
      return said > counted(file) ? 1 : 0
    }).reduce((sum: number, one) => sum + one, 0)
  }

  const rowSchema = z.object({ counted: z.int() })

  /** How many numbers a file holds; none when it cannot be read any more. */
  function counted(file: string): number {
    const database = new Database(file)
    try {
      return rowSchema.parse(database.prepare('select count(*) as counted from counted').get()).counted
    } catch (error) {
      if (error instanceof Database.SqliteError) return 0
      throw error
    } finally {
      database.close()
    }
  }

  it('finds nothing lost where every commit waits for the disk', () => {
    expect(lost('wal', 'full', 60)).toBe(0)
  })

  it('finds losses where a program says "saved" without waiting', () => {
    expect(lost('wal', 'off', 60)).toBeGreaterThan(10)
    expect(lost('wal', 'normal', 60)).toBeGreaterThan(10)
    expect(lost('delete', 'off', 60)).toBeGreaterThan(10)
  })
})
