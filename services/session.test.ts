import { describe, expect, it } from 'vitest'
import { idleLockSeconds, newSession } from './session.ts'

const staff = { staffNumber: '1001', name: '王登记员', role: 'registrar' } as const

function sessionAt(start: number) {
  let now = start
  const session = newSession({ now: () => now })
  return { session, pass: (seconds: number) => (now += seconds * 1000) }
}

describe('a session at one window', () => {
  it('has nobody in it until somebody logs in', () => {
    expect(sessionAt(0).session.current()).toEqual({ state: 'none', staff: null })
  })

  it('locks itself when nobody touched it for the idle time, and keeps who it was', () => {
    const { session, pass } = sessionAt(0)
    session.begin(staff)
    pass(idleLockSeconds - 1)
    expect(session.current().state).toBe('active')
    pass(1)
    expect(session.current()).toEqual({ state: 'locked', staff })
  })

  it('starts the idle time again at each touch', () => {
    const { session, pass } = sessionAt(0)
    session.begin(staff)
    pass(idleLockSeconds - 1)
    session.touch()
    pass(idleLockSeconds - 1)
    expect(session.current().state).toBe('active')
  })

  it('is not opened again by a touch that comes after the lock', () => {
    const { session, pass } = sessionAt(0)
    session.begin(staff)
    pass(idleLockSeconds)
    session.touch()
    expect(session.current().state).toBe('locked')
    session.unlock()
    expect(session.current().state).toBe('active')
  })

  it('forgets everything at log-out', () => {
    const { session } = sessionAt(0)
    session.begin(staff)
    session.lock()
    session.end()
    expect(session.current()).toEqual({ state: 'none', staff: null })
  })
})
