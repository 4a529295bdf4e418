import { useTranslation } from 'react-i18next'
import type { Text } from '../../standards/result.ts'

/** Chooses the clerk's language of a sentence that came with the data. */
export function useSay(): (text: Text) => string {
  const { i18n } = useTranslation()
  return (text) => (i18n.language.startsWith('zh') ? text.zh : text.en)
}
