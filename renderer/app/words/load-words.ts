import type { Language } from '../../../shared/rpc/contract.ts'
import type { Words } from './en.ts'

const files: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en.ts')).en,
  hu: async () => (await import('./hu.ts')).hu,
  pl: async () => (await import('./pl.ts')).pl,
}

/** The words of one language: a window needs no others, and so holds no others. */
export const loadWords = (language: Language): Promise<Words> => files[language]()
