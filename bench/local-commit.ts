import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, makeDurable } from '../db/connection.ts'
import { openOfficeDatabase } from '../db/open.ts'
import {
  beginning,
  blockSize,
  receiveBlock,
  registration,
  storyClock,
} from '../tests/support/registration-story.ts'
import { type Measurement, measurement, timed } from './statistics.ts'

const couples = 150

/**
 * Each commit of a registration in the encrypted office file, beside an insert of one row of a like size into a bare
 * table with the same durability (WAL, synchronous=FULL), encrypted alike. Taken in turn, on the same disk.
 */
export async function localCommit(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tongban-bench-'))
  try {
    return await measureIn(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureIn(folder: string): Promise<Measurement[]> {
  const opened = openOfficeDatabase({ file: join(folder, 'office.db'), key: randomBytes(32), create: true })
  if (!opened.ok) throw new Error(opened.refusal.sentence.en)
  const database = opened.value
  const clock = storyClock()
  database.record(beginning(clock()))

  const insert = bareInsert(join(folder, 'bare.db'))
  const commits: number[] = []
  const bare: number[] = []
  let blocks = 1
  for (let couple = 1; couple <= couples; couple++) {
    if (2 * couple > blocks * blockSize) database.record(receiveBlock(blocks++ * blockSize + 1, clock()))
    for (const commit of registration(database, couple, clock).commits) {
      commits.push(await timed(commit))
      bare.push(await timed(insert))
    }
  }
  database.close()
  return [
    measurement(
      { name: 'local commit of a step', unit: 'ms', values: commits },
      { text: 'p99 within 2× of the bare insert', met: (self, other) => self.p99 <= 2 * other.p99 },
      { name: 'bare synced insert', unit: 'ms', values: bare },
    ),
  ]
}

function bareInsert(file: string): () => void {
  const connection = connect(file, randomBytes(32), 'writer')
  makeDurable(connection)
  connection.exec('create table bare (id integer primary key, body blob not null) strict')
  const statement = connection.prepare('insert into bare (body) values (?)')
  const body = randomBytes(1_000)
  return () => statement.run(body)
}
