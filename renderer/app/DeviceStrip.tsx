import { useTranslation } from 'react-i18next'
import type { DeviceState, Live } from '../api/types.ts'
import { Dot } from '../ui/Dot.tsx'
import { Keys } from '../ui/Keys.tsx'
import { useSay } from '../ui/say.ts'

const dots = { ready: 'good', reading: 'wait', absent: 'idle', error: 'bad' } as const

export interface DeviceStripProps {
  readonly live: Live | null
  readonly isHostGone: boolean
}

/** The bottom of the window: devices, booklets left, keys. Always true, or it says that it does not know. */
export function DeviceStrip({ live, isHostGone }: DeviceStripProps) {
  const { t } = useTranslation()
  return (
    <footer className="device-strip">
      {live && !isHostGone ? (
        <>
          <Device label={t('device.reader')} state={live.reader} />
          <Device label={t('device.printer')} state={live.printer} />
          <Stock stock={live.stock} />
        </>
      ) : (
        <span className="device">
          <Dot kind="idle" />
          {t('device.unknown')}
        </span>
      )}
      <span className="push" />
      <span className="key-hints" aria-hidden="true">
        <span>
          <Keys of="F1" /> {t('keys.help')}
        </span>
        <span>
          <Keys of="F2" /> {t('keys.newCase')}
        </span>
        <span>
          <Keys of="F4" /> {t('keys.typeByHand')}
        </span>
        <span>
          <Keys of="Ctrl+P" /> {t('keys.print')}
        </span>
      </span>
    </footer>
  )
}

function Device({ label, state }: { readonly label: string; readonly state: DeviceState }) {
  const say = useSay()
  return (
    <span className={`device device-${state.kind}`} role="status">
      <Dot kind={dots[state.kind]} />
      <span className="device-label">{label}</span>
      <span className="device-words" title={say(state.sentence)}>
        {say(state.sentence)}
      </span>
    </span>
  )
}

function Stock({ stock }: { readonly stock: Live['stock'] }) {
  const { t } = useTranslation()
  return (
    <span className={`device ${stock.marriage < 10 ? 'device-error' : ''}`}>
      <span className="device-label">{t('stock.booklets')}</span>
      {t('stock.strip', { marriage: stock.marriage, divorce: stock.divorce })}
    </span>
  )
}
