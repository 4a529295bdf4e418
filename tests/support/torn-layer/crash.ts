import { type Change, type Disk, type DiskFile, reach, setName } from './disk.ts'

/**
 * What a disk may hold after the power failed. Everything synced is there. Of what was not, each sector has any of the
 * versions written to it since (dropped, kept, torn inside a write, later ones before earlier ones), the size has any
 * of its values, and a name may not have arrived yet.
 */

/** Disks write sectors of this size whole. */
export const sectorBytes = 512

type Random = () => number

/** The files of the folder as the crash leaves them. */
export function crash(disk: Disk, random: Random): Map<string, Buffer> {
  const names = namesLeft(disk, random)
  return new Map([...names].map(([name, file]) => [name, bytesLeft(file, random)]))
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit)
}

function oneOf<T>(choices: readonly [T, ...T[]], random: Random): T {
  return choices[below(choices.length, random)] ?? choices[0]
}

/** File systems keep the order of names within a folder, or only that of each name. */
function namesLeft({ names, pendingNames }: Disk, random: Random): Map<string, DiskFile> {
  const left = new Map(names)
  const inOrder = random() < 0.5 || pendingNames.some((step) => step.length > 1)
  const arrivedSteps = below(pendingNames.length + 1, random)
  const arrivedOf = new Map<string, boolean>()
  for (const [index, step] of pendingNames.entries()) {
    for (const change of step) {
      const stillArriving = arrivedOf.get(change.name) ?? true
      const arrives = inOrder ? index < arrivedSteps : stillArriving && random() < 0.5
      arrivedOf.set(change.name, arrives)
      if (arrives) setName(left, change)
    }
  }
  return left
}

/** How many of the pending changes reached a sector, and how many the size. */
interface Fate {
  readonly sector: (sector: number) => number
  readonly size: number
}

type FateOf = (count: number, sectors: readonly number[], random: Random) => Fate

/** The ways a disk fails, each as likely as the others. */
const fates: readonly [FateOf, ...FateOf[]] = [
  /** Nothing of it came through. */
  () => ({ sector: () => 0, size: 0 }),
  /** All of it did, without being asked. */
  (count) => ({ sector: () => count, size: count }),
  /** In order, up to a point. */
  (count, _, random) => {
    const reached = below(count + 1, random)
    return { sector: () => reached, size: reached }
  },
  /** Each sector as it happened to be. */
  (count, _, random) => ({ sector: () => below(count + 1, random), size: below(count + 1, random) }),
  /** All but one sector. */
  (count, sectors, random) => {
    const lost = sectors[below(sectors.length, random)]
    return { sector: (sector) => (sector === lost ? below(count, random) : count), size: count }
  },
  /** One sector, and room for the rest. */
  (count, sectors, random) => {
    const kept = sectors[below(sectors.length, random)]
    return { sector: (sector) => (sector === kept ? count : 0), size: count }
  },
  /** The data, and not the new size. */
  (count) => ({ sector: () => count, size: 0 }),
]

function bytesLeft({ safe, pending }: DiskFile, random: Random): Buffer {
  if (pending.length === 0) return safe
  const sectors = touchedSectors(safe, pending)
  const fate = oneOf(fates, random)(pending.length, sectors, random)
  const left = Buffer.alloc(Math.max(safe.length, ...pending.map(reach)))
  safe.copy(left)
  for (const sector of sectors) {
    const start = sector * sectorBytes
    const whole = left.subarray(start, Math.min(start + sectorBytes, left.length))
    applyToSector(whole, start, pending, fate.sector(sector), fate.size)
  }
  return left.subarray(0, sizeLeft(safe.length, pending.slice(0, fate.size)))
}

function touchedSectors(safe: Buffer, pending: readonly Change[]): number[] {
  const most = Math.max(safe.length, ...pending.map(reach))
  const touched = new Set<number>()
  for (const change of pending) {
    const [start, end] = change.kind === 'write' ? [change.offset, reach(change)] : [change.size, most]
    for (let sector = Math.floor(start / sectorBytes); sector * sectorBytes < end; sector += 1)
      touched.add(sector)
  }
  return [...touched]
}

function sizeLeft(size: number, reached: readonly Change[]): number {
  return reached.reduce(
    (now, change) => (change.kind === 'resize' ? change.size : Math.max(now, reach(change))),
    size,
  )
}

/**
 * A cut is a matter of the file system and is seen by all sectors or by none: it happened when the size says so. What
 * was written behind a cut that did not happen stands in blocks nobody points to.
 */
function applyToSector(
  sector: Buffer,
  start: number,
  pending: readonly Change[],
  reached: number,
  sized: number,
) {
  let hiddenFrom = Number.POSITIVE_INFINITY
  for (const [index, change] of pending.entries()) {
    if (change.kind === 'write') {
      if (index < reached) copyInto(sector, start, change.data, change.offset, hiddenFrom)
    } else if (index < sized) {
      sector.fill(0, Math.min(sector.length, Math.max(0, change.size - start)))
    } else {
      hiddenFrom = Math.min(hiddenFrom, change.size)
    }
  }
}

function copyInto(sector: Buffer, start: number, data: Buffer, offset: number, hiddenFrom: number): void {
  const from = Math.max(start, offset)
  const to = Math.min(start + sector.length, offset + data.length, hiddenFrom)
  if (from < to) data.copy(sector, from - start, from - offset, to - offset)
}
