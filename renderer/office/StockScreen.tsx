import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../standards/result.ts'
import type { Stock } from '../api/types.ts'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { Action } from '../ui/Action.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Face } from '../ui/Face.tsx'
import { Note } from '../ui/Note.tsx'
import { RefusalNote } from '../ui/RefusalNote.tsx'
import { TextBox } from '../ui/TextBox.tsx'
import { Page } from './Page.tsx'
import { StockTable } from './StockTable.tsx'
import { blockOf } from './serial-block.ts'

export interface StockScreenProps {
  readonly stock: readonly Stock[] | 'loading' | 'error'
  readonly refusal: Refusal | null
  readonly received: string | null
  readonly isBusy: boolean
  /** Receiving is a supervisor's and an administrator's duty. */
  readonly mayReceive: boolean
  readonly onRetry: () => void
  readonly onReceive: (block: { kind: 'marriage' | 'divorce'; first: string; count: number }) => void
}

export function StockScreen({
  stock,
  refusal,
  received,
  isBusy,
  mayReceive,
  onRetry,
  onReceive,
}: StockScreenProps) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<'marriage' | 'divorce'>('marriage')
  const [first, setFirst] = useState('')
  const [count, setCount] = useState('')
  const block = blockOf(first, count)
  const receive = () => block && onReceive({ kind, first: block.first, count: block.count })
  useShortcuts({ primary: receive })

  return (
    <Page title={t('stock.title')} words={t('stock.words')}>
      {stock === 'loading' ? <Face kind="loading" title={t('stock.loading')} /> : null}
      {stock === 'error' ? (
        <Face
          kind="error"
          title={t('stock.error')}
          action={<Action onPress={onRetry}>{t('common.retry')}</Action>}
        />
      ) : null}
      {typeof stock === 'string' ? null : <StockTable stock={stock} />}
      {mayReceive ? (
        <section className="card stack" aria-labelledby="receive-title">
          <h2 id="receive-title">{t('stock.receive')}</h2>
          <div className="form-row">
            <Choice
              label={t('stock.kind')}
              value={kind}
              onChange={setKind}
              options={[
                { value: 'marriage', words: t('stock.marriage') },
                { value: 'divorce', words: t('stock.divorce') },
              ]}
            />
            <TextBox
              label={t('stock.first')}
              value={first}
              onChange={(typed) => setFirst(typed.toUpperCase())}
              maxLength={22}
              hint={t('stock.firstHint')}
            />
            <TextBox
              label={t('stock.count')}
              value={count}
              onChange={(typed) => setCount(typed.replaceAll(/\D/g, ''))}
              inputMode="numeric"
              maxLength={4}
              hint={t('stock.countHint')}
            />
          </div>
          {block ? (
            <Note kind="plain">
              {t('stock.block', { first: block.first, last: block.last, count: block.count })}
            </Note>
          ) : null}
          {refusal ? <RefusalNote refusal={refusal} /> : null}
          {received ? <Note kind="good" title={received} isLive /> : null}
          <div className="page-end">
            <Action
              kind="primary"
              keys="Ctrl+Enter"
              onPress={receive}
              isBusy={isBusy}
              isDisabled={block === null}
            >
              {t('stock.receiveNow')}
            </Action>
          </div>
        </section>
      ) : (
        <Note kind="plain">{t('stock.notYours')}</Note>
      )}
    </Page>
  )
}
