import { useTranslation } from 'react-i18next'
import type { Calibration, DeviceState } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Face } from '../ui/Face.tsx'
import { Note } from '../ui/Note.tsx'
import { useSay } from '../ui/say.ts'
import { Page } from './Page.tsx'
import { Stepper } from './Stepper.tsx'

export interface PrinterScreenProps {
  readonly calibration: Calibration | 'loading' | 'error'
  readonly printer: DeviceState | null
  /** The queues of this machine's print service; none in a training office. */
  readonly queues: readonly { readonly name: string; readonly description: string }[]
  readonly chosen: string | null
  readonly outcome: { readonly kind: 'good' | 'bad' | 'wait'; readonly words: string } | null
  readonly isBusy: boolean
  readonly onRetry: () => void
  readonly onCalibrate: (calibration: Calibration) => void
  readonly onChoose: (queue: string) => void
  readonly onRuler: (paper: 'a4' | 'booklet') => void
}

/** Where the words land in the preprinted booklet: tenths of a millimetre, tried on a ruler page first. */
export function PrinterScreen({
  calibration,
  printer,
  queues,
  chosen,
  outcome,
  isBusy,
  onRetry,
  onCalibrate,
  onChoose,
  onRuler,
}: PrinterScreenProps) {
  const { t } = useTranslation()
  const say = useSay()
  return (
    <Page title={t('printer.title')} words={t('printer.words')}>
      {printer ? (
        <Note kind={printer.kind === 'ready' ? 'good' : 'wait'} title={say(printer.sentence)} />
      ) : null}
      {queues.length > 0 ? (
        <section className="card">
          <Choice
            label={t('printer.queue')}
            value={chosen}
            options={queues.map(({ name, description }) => ({
              value: name,
              words: description === '' || description === name ? name : `${description} (${name})`,
            }))}
            onChange={onChoose}
          />
        </section>
      ) : null}
      {calibration === 'loading' ? <Face kind="loading" title={t('printer.loading')} /> : null}
      {calibration === 'error' ? (
        <Face
          kind="error"
          title={t('printer.error')}
          action={<Action onPress={onRetry}>{t('common.retry')}</Action>}
        />
      ) : null}
      {typeof calibration === 'string' ? null : (
        <section className="card stack">
          <div className="form-row">
            <Stepper
              label={t('printer.dx')}
              unit="mm"
              value={calibration.dx}
              step={0.1}
              digits={1}
              min={-20}
              max={20}
              onChange={(dx) => onCalibrate({ ...calibration, dx })}
            />
            <Stepper
              label={t('printer.dy')}
              unit="mm"
              value={calibration.dy}
              step={0.1}
              digits={1}
              min={-20}
              max={20}
              onChange={(dy) => onCalibrate({ ...calibration, dy })}
            />
            <Stepper
              label={t('printer.scale')}
              unit="%"
              value={calibration.scale * 100}
              step={0.1}
              digits={1}
              min={95}
              max={105}
              onChange={(percent) => onCalibrate({ ...calibration, scale: percent / 100 })}
            />
          </div>
          <ol className="how">
            <li>{t('printer.how1')}</li>
            <li>{t('printer.how2')}</li>
            <li>{t('printer.how3')}</li>
          </ol>
          {outcome ? <Note kind={outcome.kind} title={outcome.words} isLive /> : null}
          <div className="page-end">
            <Action onPress={() => onRuler('booklet')} isDisabled={isBusy}>
              {t('printer.rulerBooklet')}
            </Action>
            <Action kind="primary" onPress={() => onRuler('a4')} isBusy={isBusy}>
              {t('printer.ruler')}
            </Action>
          </div>
        </section>
      )}
    </Page>
  )
}
