import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../../domain/marriage/party.ts'
import type { CaseView } from '../../api/types.ts'
import { Action } from '../../ui/Action.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextBox } from '../../ui/TextBox.tsx'
import type { CaseActions } from '../case-actions.ts'
import { partyOf } from '../party-of.ts'
import { VoidBooklet } from './VoidBooklet.tsx'

type Cover = 'marriage' | 'divorce'

export interface BookletScanProps {
  readonly side: Side
  readonly view: CaseView
  readonly actions: CaseActions
  readonly autoFocus: boolean
}

/** The serial from the scanner (or typed), and the cover as the clerk sees it: silver is refused here, loudly. */
export function BookletScan({ side, view, actions, autoFocus }: BookletScanProps) {
  const { t } = useTranslation()
  const [serial, setSerial] = useState('')
  const [cover, setCover] = useState<Cover | null>(null)
  const booklet = view.case.booklets[side]
  const isReady = serial.trim() !== '' && cover !== null && actions.busy === null

  async function assign(event: FormEvent) {
    event.preventDefault()
    if (!isReady || cover === null) return
    if (await actions.perform({ kind: 'assignBooklet', side, serial, cover })) setSerial('')
    else setCover(null)
  }

  return (
    <section
      className={`card side-card ${booklet ? 'card-done' : ''}`}
      aria-label={t('booklets.of', { side: t(`sideWord.${side}`) })}
    >
      <h3>
        {t('booklets.of', { side: t(`sideWord.${side}`) })}{' '}
        <span className="name">{partyOf(view, side).name}</span>
      </h3>
      {booklet ? (
        <div className="row">
          <span className="serial">{booklet.serial}</span>
          <span className="tag tag-done">{t('booklets.gold')}</span>
          <span className="push" />
          <VoidBooklet side={side} serial={booklet.serial} actions={actions} />
        </div>
      ) : (
        <form className="stack-tight" onSubmit={(event) => void assign(event)}>
          <TextBox
            label={t('booklets.serial')}
            value={serial}
            onChange={(typed) => setSerial(typed.toUpperCase())}
            maxLength={30}
            autoFocus={autoFocus}
            placeholder={t('booklets.scanHint')}
          />
          <Choice
            label={t('booklets.cover')}
            value={cover}
            onChange={setCover}
            options={[
              { value: 'marriage', words: t('booklets.goldCover') },
              { value: 'divorce', words: t('booklets.silverCover') },
            ]}
          />
          <Action type="submit" isDisabled={!isReady} isBusy={actions.busy === 'perform'}>
            {t('booklets.assign')}
          </Action>
        </form>
      )}
    </section>
  )
}
