import { useTranslation } from 'react-i18next'
import type { Side } from '../../../domain/marriage/party.ts'
import type { CaseView } from '../../api/types.ts'
import { Action } from '../../ui/Action.tsx'
import { Note } from '../../ui/Note.tsx'
import type { CaseActions } from '../case-actions.ts'
import { partyOf } from '../party-of.ts'
import { VoidBooklet } from './VoidBooklet.tsx'

export interface PrintCardProps {
  readonly side: Side
  readonly view: CaseView
  readonly actions: CaseActions
  readonly isPrinting: boolean
}

const tones = { none: 'open', printed: 'done', unknown: 'ended' } as const

/** One booklet's print. An unknown outcome asks the clerk to look at the paper: nothing is printed on hope. */
export function PrintCard({ side, view, actions, isPrinting }: PrintCardProps) {
  const { t } = useTranslation()
  const booklet = view.case.booklets[side]
  if (!booklet) return null
  return (
    <section
      className={`card side-card ${booklet.print === 'printed' ? 'card-done' : ''}`}
      aria-label={t('booklets.of', { side: t(`sideWord.${side}`) })}
    >
      <div className="row">
        <h3>
          {t(`side.${side}`)} <span className="name">{partyOf(view, side).name}</span>
        </h3>
        <span className="push" />
        <span className={`tag tag-${tones[booklet.print]}`}>
          {isPrinting ? t('print.running') : t(`print.state.${booklet.print}`)}
        </span>
      </div>
      <p>
        <span className="soft">{t('booklets.serial')}</span> <span className="serial">{booklet.serial}</span>
      </p>
      {booklet.print === 'none' ? <p>{t('print.insert', { serial: booklet.serial })}</p> : null}
      {booklet.print === 'unknown' ? (
        <Note
          kind="wait"
          title={t('print.look')}
          isLive
          actions={
            <>
              <Action onPress={() => void actions.perform({ kind: 'answerPrint', side, outcome: 'printed' })}>
                {t('print.good')}
              </Action>
              <Action
                kind="danger"
                onPress={() => void actions.perform({ kind: 'answerPrint', side, outcome: 'spoiled' })}
              >
                {t('print.spoiled')}
              </Action>
            </>
          }
        />
      ) : (
        <div className="row">
          <Action kind="quiet" onPress={() => actions.preview({ form: 'marriage-certificate', side })}>
            {t('print.preview')}
          </Action>
          <span className="push" />
          <VoidBooklet side={side} serial={booklet.serial} actions={actions} />
        </div>
      )}
    </section>
  )
}
