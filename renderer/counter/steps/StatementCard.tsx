import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../../domain/marriage/party.ts'
import type { CaseView } from '../../api/types.ts'
import { Action } from '../../ui/Action.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Tick } from '../../ui/Tick.tsx'
import type { CaseActions } from '../case-actions.ts'
import { partyOf } from '../party-of.ts'
import { methodOptions, type SignatureMethod } from './signature-method.ts'

export interface StatementCardProps {
  readonly side: Side
  readonly view: CaseView
  readonly actions: CaseActions
}

export function StatementCard({ side, view, actions }: StatementCardProps) {
  const { t } = useTranslation()
  const [readAloud, setReadAloud] = useState(false)
  const [method, setMethod] = useState<SignatureMethod>('signature')
  const signed = view.case.declarations[side]
  return (
    <section className={`card side-card ${signed ? 'card-done' : ''}`} aria-label={t(`side.${side}`)}>
      <div className="row">
        <h3>
          {t(`side.${side}`)} <span className="name">{partyOf(view, side).name}</span>
        </h3>
        <span className="push" />
        <Action
          kind="quiet"
          onPress={() => actions.preview({ form: 'marriage-statement', side })}
          label={t('declaration.previewOf', { side: t(`sideWord.${side}`) })}
        >
          {t('declaration.preview')}
        </Action>
      </div>
      {signed ? (
        <p className="done-line">{t(`declaration.by.${signed.method}`)}</p>
      ) : (
        <>
          <Tick isSelected={readAloud} onChange={setReadAloud}>
            {t('declaration.readAloud')}
          </Tick>
          <Choice
            label={t('signature.label')}
            value={method}
            onChange={setMethod}
            options={methodOptions(t)}
          />
          <Action
            isDisabled={!readAloud || actions.busy !== null}
            isBusy={actions.busy === 'perform'}
            onPress={() => void actions.perform({ kind: 'declare', side, method, readAloud })}
          >
            {t('declaration.record', { side: t(`sideWord.${side}`) })}
          </Action>
        </>
      )}
    </section>
  )
}
