import type { ReactNode } from 'react'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { useRoom } from './use-room.ts'

/** A page without the frame: login, lock, first run, and what stands when there is nothing to work with. */
export function FullPage({
  mark,
  children,
  isWide = false,
}: {
  readonly mark?: ReactNode
  readonly children: ReactNode
  readonly isWide?: boolean
}) {
  useRoom('marriage')
  return (
    <div className="full-page">
      <div className="full-top">
        {mark}
        <span className="push" />
        <LanguageSwitch />
      </div>
      <main className={`full-card ${isWide ? 'full-wide' : ''}`}>{children}</main>
    </div>
  )
}
