import { useTranslation } from 'react-i18next'
import { useSay } from '../ui/say.ts'
import type { CheckLine } from './check-line.ts'

const marks = { pass: '✓', warn: '!', block: '✕', pending: '…' } as const
const order = { block: 0, warn: 1, pending: 2, pass: 3 } as const

/** The law at the right: each check with its article, and when red what would make it green. */
export function ChecksColumn({ checks }: { readonly checks: readonly CheckLine[] }) {
  const { t } = useTranslation()
  const say = useSay()
  const sorted = checks.toSorted((a, b) => order[a.outcome] - order[b.outcome])
  const red = checks.filter(({ outcome }) => outcome === 'block').length
  return (
    <aside className="checks" aria-label={t('checks.title')}>
      <div className="row">
        <h2>{t('checks.title')}</h2>
        <span className="push" />
        <span className={`tag tag-${red > 0 ? 'ended' : 'done'}`}>
          {red > 0 ? t('checks.red', { count: red }) : t('checks.noneRed')}
        </span>
      </div>
      <ul className="check-list" aria-live="polite">
        {sorted.map((check) => (
          <li key={check.key} className={`check check-${check.outcome}`}>
            <span className="check-mark" aria-hidden="true">
              {marks[check.outcome]}
            </span>
            <div>
              <p className="check-sentence">
                <span className="sr-only">{t(`checks.outcome.${check.outcome}`)} </span>
                {say(check.sentence)}
              </p>
              {check.outcome !== 'pass' && check.remedy ? (
                <p className="check-remedy">{say(check.remedy)}</p>
              ) : null}
              {check.basis ? <p className="check-basis">{check.basis}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </aside>
  )
}
