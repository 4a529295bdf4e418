import { useTranslation } from 'react-i18next'

const may = ['entry', 'forms', 'advice'] as const
const mayNot = ['complete', 'number', 'handOver'] as const

/** The line to the centre is down: calmly, what may go on and what may not. Nothing overrides it. */
export function CentreAway() {
  const { t } = useTranslation()
  return (
    <div className="away" role="status">
      <p className="note-title">{t('away.title')}</p>
      <p>{t('away.words')}</p>
      <div className="away-lists">
        <div>
          <h3>{t('away.may')}</h3>
          <ul className="list-good">
            {may.map((key) => (
              <li key={key}>{t(`away.mayDo.${key}`)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t('away.mayNot')}</h3>
          <ul className="list-bad">
            {mayNot.map((key) => (
              <li key={key}>{t(`away.mayNotDo.${key}`)}</li>
            ))}
          </ul>
        </div>
      </div>
      <p className="small soft">{t('away.basis')}</p>
    </div>
  )
}
