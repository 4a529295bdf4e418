import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'

export interface TickProps {
  readonly isSelected: boolean
  readonly onChange: (selected: boolean) => void
  readonly isDisabled?: boolean
  readonly children: ReactNode
}

export function Tick({ isSelected, onChange, isDisabled = false, children }: TickProps) {
  return (
    <Checkbox className="tick" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <span className="tick-box" aria-hidden="true">
        <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
          <polyline points="3,9 7.5,13.5 15,4.5" />
        </svg>
      </span>
      <span>{children}</span>
    </Checkbox>
  )
}
