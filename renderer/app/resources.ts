import documentEn from '../document/locales/en.json' with { type: 'json' }
import documentHu from '../document/locales/hu.json' with { type: 'json' }
import documentPl from '../document/locales/pl.json' with { type: 'json' }
import libraryEn from '../library/locales/en.json' with { type: 'json' }
import libraryHu from '../library/locales/hu.json' with { type: 'json' }
import libraryPl from '../library/locales/pl.json' with { type: 'json' }
import personasEn from '../personas/locales/en.json' with { type: 'json' }
import personasHu from '../personas/locales/hu.json' with { type: 'json' }
import personasPl from '../personas/locales/pl.json' with { type: 'json' }
import appEn from './locales/en.json' with { type: 'json' }
import appHu from './locales/hu.json' with { type: 'json' }
import appPl from './locales/pl.json' with { type: 'json' }

/** The words of every folder of the window: its namespace is the folder's name. */
const en = { app: appEn, document: documentEn, library: libraryEn, personas: personasEn }

/** English gives the shape; the compiler sees a key that Hungarian or Polish lacks. */
type Words = typeof en

const hu: Words = { app: appHu, document: documentHu, library: libraryHu, personas: personasHu }
const pl: Words = { app: appPl, document: documentPl, library: libraryPl, personas: personasPl }

export const resources = { en, hu, pl }
export type Resources = Words
