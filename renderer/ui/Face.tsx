import type { ReactNode } from 'react'

export interface FaceProps {
  readonly kind: 'empty' | 'loading' | 'error' | 'away'
  readonly title: string
  readonly children?: ReactNode
  /** The next step, as a button. */
  readonly action?: ReactNode
}

/** What a list or page shows when it has nothing to list: empty, loading, failed, or the centre is away. */
export function Face({ kind, title, children, action }: FaceProps) {
  return (
    <div className={`face face-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      {kind === 'loading' ? <span className="face-bar" aria-hidden="true" /> : null}
      <p className="face-title">{title}</p>
      {children ? <div className="face-words">{children}</div> : null}
      {action ? <div className="row">{action}</div> : null}
    </div>
  )
}
