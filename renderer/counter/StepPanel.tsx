import type { ReactNode } from 'react'
import type { StepProps } from './case-actions.ts'
import { type Step, stepOf } from './step-line.ts'
import { AcceptanceStep } from './steps/AcceptanceStep.tsx'
import { BookletsStep } from './steps/BookletsStep.tsx'
import { CheckStep } from './steps/CheckStep.tsx'
import { DeclarationStep } from './steps/DeclarationStep.tsx'
import { EndStep } from './steps/EndStep.tsx'
import { IdentityStep } from './steps/IdentityStep.tsx'
import { IssueStep } from './steps/IssueStep.tsx'
import { PreliminaryStep } from './steps/PreliminaryStep.tsx'
import { PrintStep } from './steps/PrintStep.tsx'
import { ProofreadStep } from './steps/ProofreadStep.tsx'
import { ReviewStep } from './steps/ReviewStep.tsx'
import { SignForStep } from './steps/SignForStep.tsx'

const panels: Readonly<Record<Step, (props: StepProps) => ReactNode>> = {
  identity: IdentityStep,
  preliminary: PreliminaryStep,
  acceptance: AcceptanceStep,
  declaration: DeclarationStep,
  check: CheckStep,
  review: ReviewStep,
  booklets: BookletsStep,
  print: PrintStep,
  proofread: ProofreadStep,
  signFor: SignForStep,
  issue: IssueStep,
}

export function StepPanel(props: StepProps & { readonly onNew: () => void }) {
  const step = stepOf(props.view.case.state)
  if (step === null) return <EndStep {...props} />
  const Panel = panels[step]
  return (
    <Panel
      key={step}
      view={props.view}
      actions={props.actions}
      centre={props.centre}
      onRefuse={props.onRefuse}
    />
  )
}
