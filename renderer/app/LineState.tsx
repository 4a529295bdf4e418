import { useTranslation } from 'react-i18next'
import type { Live } from '../api/types.ts'
import { timeOfDay } from '../ui/clock.ts'
import { Dot } from '../ui/Dot.tsx'
import type { World } from './live.tsx'

const dots = { online: 'good', offline: 'bad', unknown: 'wait' } as const

/** The line to the centre in words, with the time since when it is so. */
export function LineState({
  centre,
  host,
}: {
  readonly centre: Live['centre'] | null
  readonly host: World['host']
}) {
  const { t } = useTranslation()
  if (host.kind !== 'up') {
    return (
      <span className="line-state" role="status">
        <Dot kind="bad" />
        {t('line.hostGone')}
      </span>
    )
  }
  const kind = centre?.kind ?? 'unknown'
  return (
    <span className="line-state" role="status">
      <Dot kind={dots[kind]} />
      {t(`line.${kind}`)}
      {centre && kind !== 'unknown' ? (
        <span className="line-since">{t('line.since', { time: timeOfDay(centre.since) })}</span>
      ) : null}
    </span>
  )
}
