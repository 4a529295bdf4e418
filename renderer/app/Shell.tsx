import type { ReactNode } from 'react'
import { type Room, useRoom } from './use-room.ts'

export interface ShellProps {
  readonly room: Room
  readonly top: ReactNode
  readonly aside: ReactNode
  readonly drawer: ReactNode
  readonly strip: ReactNode
  readonly banner: ReactNode
  readonly children: ReactNode
}

/** The frame of every counter page: bar above, cases left, work in the middle, devices below. */
export function Shell({ room, top, aside, drawer, strip, banner, children }: ShellProps) {
  useRoom(room)
  return (
    <div className="shell">
      {top}
      {banner}
      <div className={`shell-middle ${drawer ? 'shell-with-drawer' : ''}`}>
        <aside className="shell-aside">{aside}</aside>
        <main className="shell-main">{children}</main>
        {drawer}
      </div>
      {strip}
    </div>
  )
}
