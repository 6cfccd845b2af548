import board from '../../board/locales/pl.json' with { type: 'json' }
import canvas from '../../canvas/locales/pl.json' with { type: 'json' }
import commands from '../../commands/locales/pl.json' with { type: 'json' }
import document from '../../document/locales/pl.json' with { type: 'json' }
import exportWords from '../../export/locales/pl.json' with { type: 'json' }
import feedback from '../../feedback/locales/pl.json' with { type: 'json' }
import future from '../../future/locales/pl.json' with { type: 'json' }
import inspector from '../../inspector/locales/pl.json' with { type: 'json' }
import library from '../../library/locales/pl.json' with { type: 'json' }
import personas from '../../personas/locales/pl.json' with { type: 'json' }
import pictures from '../../pictures/locales/pl.json' with { type: 'json' }
import presentation from '../../presentation/locales/pl.json' with { type: 'json' }
import remarks from '../../remarks/locales/pl.json' with { type: 'json' }
import table from '../../table/locales/pl.json' with { type: 'json' }
import votes from '../../votes/locales/pl.json' with { type: 'json' }
import app from '../locales/pl.json' with { type: 'json' }
import type { Words } from './en.ts'

export const pl: Words = {
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
