import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { OfficeDatabase } from '../../db/office-database.ts'
import { openOfficeDatabase } from '../../db/open.ts'
import type { Result } from '../../standards/result.ts'
import { beginning, storyClock, storyKey } from './registration-story.ts'

export interface TemporaryOffice {
  readonly folder: string
  readonly file: string
  readonly key: Uint8Array
  readonly clock: () => string
  readonly database: OfficeDatabase
}

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongban-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The value of a result that the test takes for granted. */
export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

/** An office of the story in a folder of its own, open, with its first block of blanks. */
export function temporaryOffice(): TemporaryOffice {
  const folder = temporaryFolder()
  const file = join(folder, 'office.db')
  const key = storyKey('temporary office')
  const clock = storyClock()
  const database = expectOk(openOfficeDatabase({ file, key, create: true }))
  onTestFinished(() => database.close())
  database.record(beginning(clock()))
  return { folder, file, key, clock, database }
}
