import { en } from '../../renderer/app/words/en.ts'
import { hu } from '../../renderer/app/words/hu.ts'
import { pl } from '../../renderer/app/words/pl.ts'

/** The words of the window in each language; the window itself holds one of them. */
export const allWords = { en, hu, pl }
