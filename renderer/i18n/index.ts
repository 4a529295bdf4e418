import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './en.json'
import zh from './zh-CN.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zh }
  }
}

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

const storageKey = 'tongban.language'

/** Chinese unless this window was switched to English before. */
export async function startLanguage(storage: Pick<Storage, 'getItem'>): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: storage.getItem(storageKey) === 'en' ? 'en' : 'zh-CN',
    fallbackLng: false,
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = i18next.language
}

export async function switchLanguage(language: Language, storage: Pick<Storage, 'setItem'>): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  storage.setItem(storageKey, language)
}
