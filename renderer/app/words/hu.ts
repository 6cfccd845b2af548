import board from '../../board/locales/hu.json' with { type: 'json' }
import canvas from '../../canvas/locales/hu.json' with { type: 'json' }
import commands from '../../commands/locales/hu.json' with { type: 'json' }
import document from '../../document/locales/hu.json' with { type: 'json' }
import exportWords from '../../export/locales/hu.json' with { type: 'json' }
import feedback from '../../feedback/locales/hu.json' with { type: 'json' }
import future from '../../future/locales/hu.json' with { type: 'json' }
import inspector from '../../inspector/locales/hu.json' with { type: 'json' }
import library from '../../library/locales/hu.json' with { type: 'json' }
import personas from '../../personas/locales/hu.json' with { type: 'json' }
import pictures from '../../pictures/locales/hu.json' with { type: 'json' }
import presentation from '../../presentation/locales/hu.json' with { type: 'json' }
import remarks from '../../remarks/locales/hu.json' with { type: 'json' }
import table from '../../table/locales/hu.json' with { type: 'json' }
import votes from '../../votes/locales/hu.json' with { type: 'json' }
import app from '../locales/hu.json' with { type: 'json' }
import type { Words } from './en.ts'

export const hu: Words = {
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
