import { useTranslation } from 'react-i18next'
import { switchLanguage } from '../i18n/index.ts'
import { Action } from '../ui/Action.tsx'

/** Names the other language in that language. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const other = i18n.language.startsWith('zh') ? 'en' : 'zh-CN'
  return (
    <Action
      kind="quiet"
      onPress={() => void switchLanguage(other, window.localStorage)}
      label={t('app.otherLanguageLabel')}
    >
      {t('app.otherLanguage')}
    </Action>
  )
}
