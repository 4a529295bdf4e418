import type { ReactNode } from 'react'

export interface NoteProps {
  readonly kind: 'good' | 'bad' | 'wait' | 'plain'
  readonly title?: string
  readonly children?: ReactNode
  /** Read out at once by a screen reader: for what just happened. */
  readonly isLive?: boolean
  readonly actions?: ReactNode
}

const marks = { good: '✓', bad: '✕', wait: '!', plain: 'i' } as const

/** One calm box that says what is so, and what to do about it. Shape and words carry it, colour only helps. */
export function Note({ kind, title, children, isLive = false, actions }: NoteProps) {
  return (
    <div className={`note note-${kind}`} role={isLive ? (kind === 'bad' ? 'alert' : 'status') : undefined}>
      <span className="note-mark" aria-hidden="true">
        {marks[kind]}
      </span>
      <div className="note-body">
        {title ? <p className="note-title">{title}</p> : null}
        {children}
        {actions ? <div className="row note-actions">{actions}</div> : null}
      </div>
    </div>
  )
}
