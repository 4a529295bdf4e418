import { useTranslation } from 'react-i18next'
import { timeWithSeconds } from '../ui/clock.ts'

/** The program on this machine is silent: what is typed stays in the window and is saved when it answers again. */
export function HostGoneBanner({ since, waiting }: { readonly since: string; readonly waiting: number }) {
  const { t } = useTranslation()
  return (
    <div className="banner" role="alert">
      <strong>{t('host.gone', { time: timeWithSeconds(since) })}</strong>
      <span>{waiting > 0 ? t('host.keptWaiting', { count: waiting }) : t('host.kept')}</span>
    </div>
  )
}
