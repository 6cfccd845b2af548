import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/rpc/contract.ts'
import type { Words } from './words/en.ts'
import { loadWords } from './words/load-words.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: Words
  }
}

/** Makes the window's words ready: this is done when the call returns. */
export function startI18n(language: Language, words: Words): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    // Each language has every word, which the compiler and a test make sure of.
    fallbackLng: false,
    defaultNS: 'app',
    ns: Object.keys(words),
    resources: { [language]: words },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  document.documentElement.lang = language
}

/** The language that was asked for last: the words of another may arrive after its own. */
let wanted: Language | null = null

/** Changes every word on the screen, without a restart, as soon as the words are there. */
export async function changeLanguage(language: Language): Promise<void> {
  wanted = language
  if (!i18next.hasResourceBundle(language, 'app')) {
    for (const [folder, words] of Object.entries(await loadWords(language)))
      i18next.addResourceBundle(language, folder, words)
  }
  if (wanted !== language) return
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
