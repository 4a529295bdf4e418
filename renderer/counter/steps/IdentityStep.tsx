import { useTranslation } from 'react-i18next'
import { sides } from '../../../domain/marriage/party.ts'
import type { StepProps } from '../case-actions.ts'
import { needsNameConfirmation } from '../name-review.ts'
import { StepFrame } from '../StepFrame.tsx'

export function IdentityStep({ view, actions }: StepProps) {
  const { t } = useTranslation()
  const empty = sides.filter((side) => (view.drafts[side].name ?? '') === '')
  const doubtful = sides.filter((side) => needsNameConfirmation(view.drafts[side]))
  const [firstEmpty] = empty
  const [firstDoubtful] = doubtful
  const missing = firstEmpty
    ? t('identity.missing', { side: t(`sideWord.${firstEmpty}`) })
    : firstDoubtful
      ? t('identity.confirmName', { side: t(`sideWord.${firstDoubtful}`) })
      : null
  return (
    <StepFrame
      title={t('identity.title')}
      words={t('identity.words')}
      actions={actions}
      missing={missing}
      primary={{
        words: t('identity.verify'),
        onPress: () => void actions.verifyIdentity(),
        isDisabled: missing !== null,
      }}
    />
  )
}
