import type en from './locales/en.json'

/** The names of the steps that undo speaks of; each has its words in `locales`, under `steps`. */
export type StepName = keyof (typeof en)['steps']
