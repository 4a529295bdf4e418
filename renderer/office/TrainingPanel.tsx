import { useTranslation } from 'react-i18next'
import type { TrainingPerson } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { Face } from '../ui/Face.tsx'
import { useSay } from '../ui/say.ts'

const readerActions = ['unplug', 'plug', 'slow', 'noisy', 'wrongChecksum', 'behave'] as const
const printerActions = ['noPaper', 'powerOff', 'behave'] as const

export interface TrainingPanelProps {
  readonly people: readonly TrainingPerson[] | 'loading' | 'error'
  readonly isCentreReachable: boolean
  readonly onRetry: () => void
  readonly onLay: (personId: string) => void
  readonly onLift: () => void
  readonly onReader: (action: (typeof readerActions)[number]) => void
  readonly onPrinter: (action: (typeof printerActions)[number]) => void
  readonly onCentre: (reachable: boolean) => void
  readonly onClose: () => void
}

/** The practice desk of a training office: sample people to lay on the reader, and faults to learn from. */
export function TrainingPanel({
  people,
  isCentreReachable,
  onRetry,
  onLay,
  onLift,
  onReader,
  onPrinter,
  onCentre,
  onClose,
}: TrainingPanelProps) {
  const { t } = useTranslation()
  const say = useSay()
  return (
    <aside className="training-panel" aria-label={t('training.title')}>
      <div className="row">
        <h2>{t('training.title')}</h2>
        <span className="push" />
        <Action kind="quiet" keys="F8" onPress={onClose}>
          {t('common.close')}
        </Action>
      </div>
      <section className="stack-tight">
        <div className="row">
          <h3>{t('training.people')}</h3>
          <span className="push" />
          <Action onPress={onLift}>{t('training.lift')}</Action>
        </div>
        {people === 'loading' ? <Face kind="loading" title={t('training.loading')} /> : null}
        {people === 'error' ? (
          <Face
            kind="error"
            title={t('training.error')}
            action={<Action onPress={onRetry}>{t('common.retry')}</Action>}
          />
        ) : null}
        {typeof people === 'string'
          ? null
          : people.map(({ id, name, hint }) => (
              <button key={id} type="button" className="training-person" onClick={() => onLay(id)}>
                <span className="name">{name}</span>
                <span className="small">{say(hint)}</span>
              </button>
            ))}
      </section>
      <section className="stack-tight">
        <h3>{t('training.centre')}</h3>
        <Action onPress={() => onCentre(!isCentreReachable)}>
          {isCentreReachable ? t('training.cutLine') : t('training.restoreLine')}
        </Action>
      </section>
      <section className="stack-tight">
        <h3>{t('training.reader')}</h3>
        <div className="training-actions">
          {readerActions.map((action) => (
            <Action key={action} onPress={() => onReader(action)}>
              {t(`training.readerAction.${action}`)}
            </Action>
          ))}
        </div>
      </section>
      <section className="stack-tight">
        <h3>{t('training.printer')}</h3>
        <div className="training-actions">
          {printerActions.map((action) => (
            <Action key={action} onPress={() => onPrinter(action)}>
              {t(`training.printerAction.${action}`)}
            </Action>
          ))}
        </div>
      </section>
    </aside>
  )
}
