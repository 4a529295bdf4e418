import { join } from 'node:path'
import { expect, test } from 'vitest'
import { storyKey } from '../tests/support/registration-story.ts'
import { temporaryFolder } from '../tests/support/temporary-office.ts'
import { connect, makeDurable } from './connection.ts'
import { explainFault } from './faults.ts'
import { migrate } from './migrate.ts'
import { storesOn } from './office-stores.ts'

test('a disk that is full gets a sentence, and what was saved before is still there', () => {
  const connection = connect(join(temporaryFolder(), 'office.db'), storyKey('full'), 'writer')
  makeDurable(connection)
  migrate(connection)
  const { settings, renderedForms } = storesOn(connection)
  const at = '2026-05-10T01:00:00.000Z'
  settings.set('saved', 'before', at)
  connection.pragma('max_page_count = 1')
  const thrown = thrownBy(() => renderedForms.keep('x', Buffer.alloc(1_000_000, 7), at))
  expect(explainFault(thrown)?.code).toBe('DISK_FULL')
  expect(settings.get('saved')).toBe('before')
  connection.close()
})

test('an error that is no fault of disk or file is left to be thrown', () => {
  expect(explainFault(new TypeError('a bug'))).toBeNull()
  expect(explainFault(Object.assign(new Error(), { code: 'SQLITE_CONSTRAINT_TRIGGER' }))).toBeNull()
})

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
