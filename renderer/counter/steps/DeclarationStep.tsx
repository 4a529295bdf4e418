import { useTranslation } from 'react-i18next'
import { sides } from '../../../domain/marriage/party.ts'
import type { StepProps } from '../case-actions.ts'
import { StepFrame } from '../StepFrame.tsx'
import { StatementCard } from './StatementCard.tsx'

/** Each reads their own statement aloud and signs it before the registrar, who oversees the oath. */
export function DeclarationStep({ view, actions }: StepProps) {
  const { t } = useTranslation()
  const open = sides.find((side) => view.case.declarations[side] === null) ?? null
  return (
    <StepFrame
      title={t('declaration.title')}
      words={t('declaration.words')}
      actions={actions}
      missing={open ? t('declaration.missing', { side: t(`sideWord.${open}`) }) : null}
      print={() => actions.preview({ form: 'marriage-statement', side: open ?? 'man' })}
    >
      <div className="pair">
        {sides.map((side) => (
          <StatementCard key={side} side={side} view={view} actions={actions} />
        ))}
      </div>
    </StepFrame>
  )
}
