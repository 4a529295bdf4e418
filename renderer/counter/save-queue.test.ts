import { expect, test } from 'vitest'
import type { FieldSave } from '../api/types.ts'
import { debounceMs, newSaveQueue } from './save-queue.ts'

/** A clock moved by hand and a host that answers as told. */
function bench() {
  const timers: { ms: number; task: () => void }[] = []
  const sent: string[] = []
  const host = { away: false }
  const queue = newSaveQueue({
    send: async ({ field, value }) => {
      if (host.away) throw new Error('away')
      sent.push(`${field}=${value}`)
      return { savedAt: `2026-11-24T02:32:${String(sent.length).padStart(2, '0')}Z` }
    },
    after: (ms, task) => {
      const timer = { ms, task }
      timers.push(timer)
      return () => {
        const at = timers.indexOf(timer)
        if (at >= 0) timers.splice(at, 1)
      }
    },
  })
  async function ring(): Promise<number> {
    const timer = timers.shift()
    timer?.task()
    await queue.flush()
    return timer?.ms ?? -1
  }
  return { queue, timers, sent, host, ring }
}

const typed = (field: FieldSave['field'], value: string): FieldSave => ({
  caseId: 'c1',
  side: 'man',
  field,
  value,
})

test('quick typing in one field is sent once, with the last value', async () => {
  const { queue, sent, ring } = bench()
  for (const value of ['1', '13', '138']) queue.put(typed('phone', value))
  expect(await ring()).toBe(debounceMs)
  expect(sent).toEqual(['phone=138'])
  expect(queue.state()).toMatchObject({ waiting: 0, savedAt: '2026-11-24T02:32:01Z', isTroubled: false })
})

test('leaving the field sends at once, in the order typed', async () => {
  const { queue, sent, timers } = bench()
  queue.put(typed('name', '张'))
  queue.put(typed('phone', '1'))
  await queue.flush()
  expect(sent).toEqual(['name=张', 'phone=1'])
  expect(timers).toEqual([])
})

test('while the host is away everything typed is kept, and sent when it is back', async () => {
  const { queue, sent, host, ring } = bench()
  host.away = true
  queue.put(typed('name', '张'))
  await ring()
  queue.put(typed('phone', '138'))
  expect(queue.state()).toMatchObject({ waiting: 2, isTroubled: true })
  expect(sent).toEqual([])

  host.away = false
  await ring()
  expect(sent).toEqual(['name=张', 'phone=138'])
  expect(queue.state()).toMatchObject({ waiting: 0, isTroubled: false })
})

test('the wait between tries grows and stays under six seconds', async () => {
  const { queue, host, timers } = bench()
  host.away = true
  queue.put(typed('name', '张'))
  const waits: number[] = []
  for (let attempt = 0; attempt < 7; attempt++) {
    await queue.flush()
    waits.push(timers[0]?.ms ?? -1)
  }
  expect(waits).toEqual([500, 1000, 2000, 4000, 5000, 5000, 5000])
})

test('a value typed while the older one is on its way is not lost', async () => {
  let release: (answer: { savedAt: string }) => void = () => undefined
  const sent: string[] = []
  const queue = newSaveQueue({
    send: ({ value }) => {
      sent.push(value)
      return new Promise((resolve) => {
        release = resolve
      })
    },
    after: () => () => undefined,
  })
  queue.put(typed('name', '张'))
  const done = queue.flush()
  queue.put(typed('name', '张三'))
  release({ savedAt: '2026-11-24T02:32:01Z' })
  await Promise.resolve()
  await Promise.resolve()
  release({ savedAt: '2026-11-24T02:32:02Z' })
  await done
  expect(sent).toEqual(['张', '张三'])
  expect(queue.waitingFor('c1')).toEqual([])
})
