import { useTranslation } from 'react-i18next'
import { timeWithSeconds } from '../ui/clock.ts'
import type { SaveState } from './save-queue.ts'

/** When the last typed field reached the disk; or that it waits, and that nothing is lost. */
export function SavedClock({ save, savedAt }: { readonly save: SaveState; readonly savedAt: string | null }) {
  const { t } = useTranslation()
  const at = save.savedAt ?? savedAt
  if (save.isTroubled) {
    return (
      <span className="saved saved-waiting" role="status">
        {t('saved.waiting', { count: save.waiting })}
      </span>
    )
  }
  return (
    <span className="saved">{at ? t('saved.at', { time: timeWithSeconds(at) }) : t('saved.notYet')}</span>
  )
}
