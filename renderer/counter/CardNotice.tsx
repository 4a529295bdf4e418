import { useTranslation } from 'react-i18next'
import type { Side } from '../../domain/marriage/party.ts'
import type { PlacedCard } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { Note } from '../ui/Note.tsx'
import type { CardNews } from './card-news.ts'
import { groupedNumber } from './grouped-number.ts'

const knownWarnings = [
  'CHECK_CHARACTER',
  'BIRTH_DATE_DIFFERS',
  'SEX_DIFFERS',
  'NOT_YET_VALID',
  'EXPIRED',
  'IMPOSSIBLE_DATE',
  'NUMBER_PATTERN',
  'LONE_SURROGATE',
  'UNKNOWN_TYPE',
] as const

export interface CardNoticeProps {
  readonly news: CardNews
  readonly onReplace: (side: Side, card: PlacedCard) => void
  readonly onDismiss: () => void
}

/** One sentence about the card just read; another person's card asks before it replaces anybody. */
export function CardNotice({ news, onReplace, onDismiss }: CardNoticeProps) {
  const { t } = useTranslation()
  const { card } = news
  if (news.kind === 'late') return <Note kind="plain" title={t('card.late', { name: card.name })} isLive />
  const side = t(`sideWord.${news.side}`)
  if (news.kind === 'ask') {
    return (
      <Note
        kind="wait"
        title={t('card.ask', { side, standing: news.standing, name: card.name })}
        isLive
        actions={
          <>
            <Action onPress={() => onReplace(news.side, card)}>
              {t('card.replace', { name: card.name })}
            </Action>
            <Action kind="quiet" onPress={onDismiss}>
              {t('card.keep', { standing: news.standing })}
            </Action>
          </>
        }
      />
    )
  }
  return (
    <Note
      kind={card.warnings.length > 0 ? 'wait' : 'good'}
      title={t('card.filled', { side, name: card.name, number: groupedNumber(card.idNumber) })}
      isLive
    >
      {card.warnings.map((warning) => (
        <p key={warning}>
          {t(`card.warning.${knownWarnings.find((known) => known === warning) ?? 'other'}`)}
        </p>
      ))}
    </Note>
  )
}
