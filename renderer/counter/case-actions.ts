import type { Side } from '../../domain/marriage/party.ts'
import type { Refusal } from '../../standards/result.ts'
import type { CaseView, Command, Live, PaperRequest } from '../api/types.ts'

/** Everything a step of the case can ask for. Each answers true when it was done; otherwise the refusal says why not. */
export interface CaseActions {
  /** What runs now; nothing else of the case can be started meanwhile. */
  readonly busy: ActionName | null
  readonly refusal: Refusal | null
  readonly clearRefusal: () => void
  readonly verifyIdentity: () => Promise<boolean>
  readonly perform: (command: Command) => Promise<boolean>
  readonly checkOnline: () => Promise<boolean>
  readonly register: () => Promise<boolean>
  readonly printCertificate: (side: Side) => Promise<boolean>
  /** Opens the preview of a form of this case. */
  readonly preview: (paper: PaperRequest) => void
}

export type ActionName = 'verifyIdentity' | 'perform' | 'checkOnline' | 'register' | 'print'

/** What each step is given to draw itself. */
export interface StepProps {
  readonly view: CaseView
  readonly actions: CaseActions
  readonly centre: Live['centre']['kind']
  readonly onRefuse: () => void
}
