import type { ReactNode } from 'react'
import { LanguageSwitch } from './LanguageSwitch.tsx'

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
  return (
    <div className="full-page" data-room="marriage">
      <div className="full-top">
        {mark}
        <span className="push" />
        <LanguageSwitch />
      </div>
      <main className={`full-card ${isWide ? 'full-wide' : ''}`}>{children}</main>
    </div>
  )
}
