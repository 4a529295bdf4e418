import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useShortcuts } from '../app/use-shortcuts.ts'

export interface AskProps {
  readonly title: string
  readonly isWide?: boolean
  readonly onClose: () => void
  /** What Ctrl+Enter does while this is open; nothing below it hears the key. */
  readonly onPrimary?: () => void
  readonly onPrint?: () => void
  readonly actions: ReactNode
  readonly children: ReactNode
}

/** A question that must be answered before the work goes on. Esc leaves it. */
export function Ask({ title, isWide = false, onClose, onPrimary, onPrint, actions, children }: AskProps) {
  useShortcuts({ primary: onPrimary ?? nothing, print: onPrint ?? nothing, newCase: nothing })
  return (
    <ModalOverlay
      className="ask-veil"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      isDismissable={false}
    >
      <Modal className={`ask ${isWide ? 'ask-wide' : ''}`}>
        <Dialog className="ask-dialog">
          <Heading slot="title">{title}</Heading>
          <div className="ask-body">{children}</div>
          <div className="ask-actions">{actions}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function nothing() {
  return
}
