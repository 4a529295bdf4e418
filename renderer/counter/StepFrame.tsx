import type { ReactNode } from 'react'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { Action } from '../ui/Action.tsx'
import { RefusalNote } from '../ui/RefusalNote.tsx'
import type { CaseActions } from './case-actions.ts'

export interface StepFrameProps {
  readonly title: string
  readonly words?: string
  readonly actions: CaseActions
  readonly children?: ReactNode
  /** The one thing to do next, at the bottom right. */
  readonly primary?: {
    readonly words: string
    readonly onPress: () => void
    readonly isDisabled?: boolean
    readonly isBusy?: boolean
  } | null
  readonly print?: () => void
  /** Said beside a button that cannot be pressed yet: what is still missing. */
  readonly missing?: string | null
}

export function StepFrame({ title, words, actions, children, primary, print, missing }: StepFrameProps) {
  const isReady = primary != null && !primary.isDisabled && actions.busy === null
  useShortcuts({
    primary: () => {
      if (isReady) primary.onPress()
    },
    ...(print ? { print } : {}),
  })
  return (
    <section className="step-frame" aria-label={title}>
      <div className="step-body">
        <div className="step-head">
          <h2>{title}</h2>
          {words ? <p className="soft">{words}</p> : null}
        </div>
        {children}
      </div>
      <div className="step-end">
        {actions.refusal ? <RefusalNote refusal={actions.refusal} /> : null}
        <div className="step-action">
          {missing ? <span className="step-missing">{missing}</span> : null}
          {primary ? (
            <Action
              kind="primary"
              keys="Ctrl+Enter"
              onPress={primary.onPress}
              isDisabled={primary.isDisabled ?? false}
              isBusy={primary.isBusy ?? actions.busy !== null}
            >
              {primary.words}
            </Action>
          ) : null}
        </div>
      </div>
    </section>
  )
}
