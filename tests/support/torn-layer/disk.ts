import type { Operation } from './recording.ts'

/** A change to a file's bytes or size that no sync has made safe yet. */
export type Change =
  | { readonly kind: 'write'; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'resize'; readonly size: number }

export interface DiskFile {
  /** Bytes a sync has made safe. */
  safe: Buffer
  /** What came after, in order. */
  pending: Change[]
}

/** A change to the folder that no sync of the folder has made safe yet: a name gets a file, or loses it. */
export interface NameChange {
  readonly name: string
  readonly file: DiskFile | null
}

/** A flat folder on a disk with a write cache: what is safe, and what is only on its way. */
export interface Disk {
  readonly names: Map<string, DiskFile>
  /** Steps that the file system takes whole: a rename is one step with two names. */
  pendingNames: (readonly NameChange[])[]
}

export function diskOf(files: ReadonlyMap<string, Buffer>): Disk {
  const names = [...files].map(([name, safe]): [string, DiskFile] => [name, { safe, pending: [] }])
  return { names: new Map(names), pendingNames: [] }
}

/** Plays operations on a disk. `trusted: false` is a disk that says "synced" and does nothing. */
export function play(disk: Disk, operations: readonly Operation[], { trusted }: { trusted: boolean }): void {
  const files = new Map<number, DiskFile>()
  for (const operation of operations) {
    const isSync = operation.kind === 'sync' || operation.kind === 'syncFolder'
    if (trusted || !isSync) playOne(disk, files, operation)
  }
}

function playOne(disk: Disk, files: Map<number, DiskFile>, operation: Operation): void {
  switch (operation.kind) {
    case 'create': {
      const file: DiskFile = { safe: Buffer.alloc(0), pending: [] }
      files.set(operation.file, file)
      disk.pendingNames.push([{ name: operation.name, file }])
      return
    }
    case 'open':
      if (!files.has(operation.file)) files.set(operation.file, present(disk, operation.name))
      return
    case 'write':
    case 'resize':
      fileOf(files, operation.file).pending.push(operation)
      return
    case 'sync': {
      const file = fileOf(files, operation.file)
      file.safe = applied(file.safe, file.pending)
      file.pending = []
      return
    }
    case 'syncFolder':
      for (const change of disk.pendingNames.flat()) setName(disk.names, change)
      disk.pendingNames = []
      return
    case 'unlink':
      disk.pendingNames.push([{ name: operation.name, file: null }])
      return
    case 'rename':
      disk.pendingNames.push([
        { name: operation.to, file: present(disk, operation.from) },
        { name: operation.from, file: null },
      ])
      return
    case 'say':
  }
}

export function setName(names: Map<string, DiskFile>, { name, file }: NameChange): void {
  if (file === null) names.delete(name)
  else names.set(name, file)
}

/** The file a program sees under a name, synced or not. */
function present(disk: Disk, name: string): DiskFile {
  const last = disk.pendingNames.flat().findLast((change) => change.name === name)
  const file = last === undefined ? disk.names.get(name) : last.file
  if (file === undefined || file === null) throw new Error(`the recording opens ${name}, which is not there`)
  return file
}

function fileOf(files: ReadonlyMap<number, DiskFile>, number: number): DiskFile {
  const file = files.get(number)
  if (file === undefined) throw new Error(`the recording changes file ${number} before it opens it`)
  return file
}

/** The bytes after all changes. */
export function applied(bytes: Buffer, changes: readonly Change[]): Buffer {
  let size = bytes.length
  const most = Math.max(size, ...changes.map(reach))
  const result = Buffer.alloc(most)
  bytes.copy(result)
  for (const change of changes) {
    if (change.kind === 'write') {
      change.data.copy(result, change.offset)
      size = Math.max(size, reach(change))
    } else {
      if (change.size < size) result.fill(0, change.size, size)
      size = change.size
    }
  }
  return result.subarray(0, size)
}

/** How long a file must be to hold what a change brings. */
export function reach(change: Change): number {
  return change.kind === 'write' ? change.offset + change.data.length : change.size
}
