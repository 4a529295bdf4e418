import type { ReactNode } from 'react'
import type { Live, Staff } from '../api/types.ts'
import { type CasesState, DayList } from '../app/DayList.tsx'
import { DeviceStrip } from '../app/DeviceStrip.tsx'
import { HostGoneBanner } from '../app/HostGoneBanner.tsx'
import { Shell } from '../app/Shell.tsx'
import { SideNav } from '../app/SideNav.tsx'
import { TopBar } from '../app/TopBar.tsx'
import { cases, profile, live as sampleLive, staff as sampleStaff } from './samples.ts'

export interface FrameProps {
  readonly children: ReactNode
  readonly live?: Live
  readonly list?: CasesState
  readonly staff?: Staff
  readonly room?: 'marriage' | 'office'
  readonly drawer?: ReactNode
  readonly isGone?: boolean
}

/** The window around a story. */
export function Frame({
  children,
  live = sampleLive,
  list = { kind: 'ready', cases },
  staff = sampleStaff,
  room = 'marriage',
  drawer = null,
  isGone = false,
}: FrameProps) {
  const since = '2026-11-24T02:35:10Z'
  return (
    <Shell
      room={room}
      top={
        <TopBar
          profile={profile}
          staff={staff}
          centre={live.centre}
          host={isGone ? { kind: 'gone', since } : { kind: 'up' }}
          isTrainingOpen={drawer !== null}
          onTraining={nothing}
          onLock={nothing}
          onLogout={nothing}
        />
      }
      banner={isGone ? <HostGoneBanner since={since} waiting={3} /> : null}
      aside={
        <>
          {staff.role === 'administrator' ? null : <DayList state={list} onNew={nothing} isOpening={false} />}
          <SideNav role={staff.role} />
        </>
      }
      drawer={drawer}
      strip={<DeviceStrip live={live} isHostGone={isGone} />}
    >
      {children}
    </Shell>
  )
}

function nothing(): void {
  return
}
