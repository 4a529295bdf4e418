import { useTranslation } from 'react-i18next'
import type { DeviceState } from '../../api/types.ts'
import { Action } from '../../ui/Action.tsx'
import { useSay } from '../../ui/say.ts'

/** Nobody yet: lay the card, or type. When the reader cannot read, its own sentence says so here too. */
export function EmptySide({
  reader,
  onTypeByHand,
}: {
  readonly reader: DeviceState | null
  readonly onTypeByHand: () => void
}) {
  const { t } = useTranslation()
  const say = useSay()
  const isTroubled = reader?.kind === 'absent' || reader?.kind === 'error'
  return (
    <div className="empty-side">
      <svg className="card-outline" viewBox="0 0 120 76" aria-hidden="true">
        <rect x="1.5" y="1.5" width="117" height="73" rx="7" />
        <circle cx="92" cy="30" r="11" />
        <path d="M74 60c0-11 8-17 18-17s18 6 18 17" />
        <path d="M14 24h42M14 38h42M14 52h30" />
      </svg>
      <p className="empty-words">{reader?.kind === 'reading' ? t('party.reading') : t('party.layCard')}</p>
      {isTroubled ? <p className="soft">{say(reader.sentence)}</p> : null}
      <Action keys="F4" onPress={onTypeByHand}>
        {t('party.typeByHand')}
      </Action>
    </div>
  )
}
