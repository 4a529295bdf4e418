import { useTranslation } from 'react-i18next'
import { sides } from '../../../domain/marriage/party.ts'
import type { StepProps } from '../case-actions.ts'
import { StepFrame } from '../StepFrame.tsx'
import { BookletScan } from './BookletScan.tsx'
import { PrintCard } from './PrintCard.tsx'

export function PrintStep({ view, actions }: StepProps) {
  const { t } = useTranslation()
  const { booklets, certificateNumber } = view.case
  const next = sides.find((side) => booklets[side]?.print === 'none')
  const unclear = sides.find((side) => booklets[side]?.print === 'unknown')
  const without = sides.find((side) => booklets[side] === null)
  const print = () => {
    if (next && actions.busy === null) void actions.printCertificate(next)
  }
  return (
    <StepFrame
      title={t('print.title')}
      words={t('print.words', { number: certificateNumber ?? '' })}
      actions={actions}
      print={print}
      missing={
        unclear
          ? t('print.answerFirst', { side: t(`sideWord.${unclear}`) })
          : without
            ? t('booklets.missing', { side: t(`sideWord.${without}`) })
            : null
      }
      primary={
        next
          ? {
              words: t('print.of', { side: t(`sideWord.${next}`) }),
              onPress: print,
              isBusy: actions.busy === 'print',
              isDisabled: unclear !== undefined,
            }
          : null
      }
    >
      <div className="pair">
        {sides.map((side) =>
          booklets[side] ? (
            <PrintCard
              key={side}
              side={side}
              view={view}
              actions={actions}
              isPrinting={actions.busy === 'print' && next === side}
            />
          ) : (
            <BookletScan key={side} side={side} view={view} actions={actions} autoFocus />
          ),
        )}
      </div>
    </StepFrame>
  )
}
