import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../../ui/Action.tsx'
import { Note } from '../../ui/Note.tsx'
import { TextBox } from '../../ui/TextBox.tsx'
import type { NameReview } from '../name-review.ts'

/** Raw code, suggestion, and the question: does the printed card show exactly this? */
export function NameReviewBox({
  review,
  onConfirm,
}: {
  readonly review: NameReview
  readonly onConfirm: (name: string) => void
}) {
  const { t } = useTranslation()
  const [name, setName] = useState(review.suggestion ?? '')
  return (
    <Note kind="wait" title={t('rare.title')} isLive>
      <p>
        {t('rare.raw')} <code className="raw-code">{review.codePoints.join(' ')}</code>
        {review.suggestion ? (
          <>
            {' '}
            {t('rare.suggestion')} <span className="name rare-name">{review.suggestion}</span>
          </>
        ) : (
          ` ${t('rare.noSuggestion')}`
        )}
      </p>
      <div className="rare-ask">
        <TextBox label={t('rare.asPrinted')} value={name} onChange={setName} isName maxLength={120} />
        <Action
          isDisabled={name.trim() === '' || /\p{Co}/u.test(name)}
          onPress={() => onConfirm(name.trim())}
        >
          {t('rare.confirm')}
        </Action>
      </div>
    </Note>
  )
}
