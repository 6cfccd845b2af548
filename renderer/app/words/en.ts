import board from '../../board/locales/en.json' with { type: 'json' }
import canvas from '../../canvas/locales/en.json' with { type: 'json' }
import commands from '../../commands/locales/en.json' with { type: 'json' }
import document from '../../document/locales/en.json' with { type: 'json' }
import exportWords from '../../export/locales/en.json' with { type: 'json' }
import feedback from '../../feedback/locales/en.json' with { type: 'json' }
import future from '../../future/locales/en.json' with { type: 'json' }
import inspector from '../../inspector/locales/en.json' with { type: 'json' }
import library from '../../library/locales/en.json' with { type: 'json' }
import personas from '../../personas/locales/en.json' with { type: 'json' }
import pictures from '../../pictures/locales/en.json' with { type: 'json' }
import presentation from '../../presentation/locales/en.json' with { type: 'json' }
import remarks from '../../remarks/locales/en.json' with { type: 'json' }
import table from '../../table/locales/en.json' with { type: 'json' }
import votes from '../../votes/locales/en.json' with { type: 'json' }
import app from '../locales/en.json' with { type: 'json' }

/** The words of every folder of the window: its namespace is the folder's name. */
export const en = {
  app,
  board,
  canvas,
  commands,
  document,
  export: exportWords,
  feedback,
  future,
  inspector,
  library,
  personas,
  pictures,
  remarks,
  presentation,
  votes,
  table,
}

/** English gives the shape; the compiler sees a key that Hungarian or Polish lacks. */
export type Words = typeof en
