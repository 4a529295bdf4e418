import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/** Waits until a file's bytes, or a folder's names, are on the disk. Windows cannot sync a folder and need not. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

export function syncFolderOf(path: string): void {
  if (process.platform !== 'win32') syncPath(dirname(path))
}

/** Gives a finished file its name: after a power cut the old or the new one is there, whole. */
export function renameDurably(from: string, to: string): void {
  syncPath(from)
  renameSync(from, to)
  syncFolderOf(to)
}
