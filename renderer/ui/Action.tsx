import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Keys } from './Keys.tsx'

export interface ActionProps {
  /** One primary action a screen; destructive ones stand apart. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** The key that does the same, shown beside the words. */
  readonly keys?: string
  readonly onPress?: () => void
  readonly isDisabled?: boolean
  /** Shows that it runs and takes no second press. */
  readonly isBusy?: boolean
  readonly type?: 'button' | 'submit'
  readonly label?: string
  readonly children: ReactNode
}

export function Action({
  kind = 'plain',
  keys,
  onPress,
  isDisabled = false,
  isBusy = false,
  type = 'button',
  label,
  children,
}: ActionProps) {
  return (
    <Button
      className={`action action-${kind}`}
      type={type}
      isDisabled={isDisabled}
      isPending={isBusy}
      {...(label ? { 'aria-label': label } : {})}
      {...(onPress ? { onPress } : {})}
    >
      <span className="action-words">{children}</span>
      {keys ? <Keys of={keys} /> : null}
    </Button>
  )
}
