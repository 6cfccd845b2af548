import boardEn from '../board/locales/en.json' with { type: 'json' }
import boardHu from '../board/locales/hu.json' with { type: 'json' }
import boardPl from '../board/locales/pl.json' with { type: 'json' }
import canvasEn from '../canvas/locales/en.json' with { type: 'json' }
import canvasHu from '../canvas/locales/hu.json' with { type: 'json' }
import canvasPl from '../canvas/locales/pl.json' with { type: 'json' }
import commandsEn from '../commands/locales/en.json' with { type: 'json' }
import commandsHu from '../commands/locales/hu.json' with { type: 'json' }
import commandsPl from '../commands/locales/pl.json' with { type: 'json' }
import documentEn from '../document/locales/en.json' with { type: 'json' }
import documentHu from '../document/locales/hu.json' with { type: 'json' }
import documentPl from '../document/locales/pl.json' with { type: 'json' }
import exportEn from '../export/locales/en.json' with { type: 'json' }
import exportHu from '../export/locales/hu.json' with { type: 'json' }
import exportPl from '../export/locales/pl.json' with { type: 'json' }
import feedbackEn from '../feedback/locales/en.json' with { type: 'json' }
import feedbackHu from '../feedback/locales/hu.json' with { type: 'json' }
import feedbackPl from '../feedback/locales/pl.json' with { type: 'json' }
import futureEn from '../future/locales/en.json' with { type: 'json' }
import futureHu from '../future/locales/hu.json' with { type: 'json' }
import futurePl from '../future/locales/pl.json' with { type: 'json' }
import inspectorEn from '../inspector/locales/en.json' with { type: 'json' }
import inspectorHu from '../inspector/locales/hu.json' with { type: 'json' }
import inspectorPl from '../inspector/locales/pl.json' with { type: 'json' }
import libraryEn from '../library/locales/en.json' with { type: 'json' }
import libraryHu from '../library/locales/hu.json' with { type: 'json' }
import libraryPl from '../library/locales/pl.json' with { type: 'json' }
import personasEn from '../personas/locales/en.json' with { type: 'json' }
import personasHu from '../personas/locales/hu.json' with { type: 'json' }
import personasPl from '../personas/locales/pl.json' with { type: 'json' }
import picturesEn from '../pictures/locales/en.json' with { type: 'json' }
import picturesHu from '../pictures/locales/hu.json' with { type: 'json' }
import picturesPl from '../pictures/locales/pl.json' with { type: 'json' }
import presentationEn from '../presentation/locales/en.json' with { type: 'json' }
import presentationHu from '../presentation/locales/hu.json' with { type: 'json' }
import presentationPl from '../presentation/locales/pl.json' with { type: 'json' }
import remarksEn from '../remarks/locales/en.json' with { type: 'json' }
import remarksHu from '../remarks/locales/hu.json' with { type: 'json' }
import remarksPl from '../remarks/locales/pl.json' with { type: 'json' }
import tableEn from '../table/locales/en.json' with { type: 'json' }
import tableHu from '../table/locales/hu.json' with { type: 'json' }
import tablePl from '../table/locales/pl.json' with { type: 'json' }
import votesEn from '../votes/locales/en.json' with { type: 'json' }
import votesHu from '../votes/locales/hu.json' with { type: 'json' }
import votesPl from '../votes/locales/pl.json' with { type: 'json' }
import appEn from './locales/en.json' with { type: 'json' }
import appHu from './locales/hu.json' with { type: 'json' }
import appPl from './locales/pl.json' with { type: 'json' }

/** The words of every folder of the window: its namespace is the folder's name. */
const en = {
  app: appEn,
  board: boardEn,
  canvas: canvasEn,
  commands: commandsEn,
  document: documentEn,
  export: exportEn,
  feedback: feedbackEn,
  future: futureEn,
  inspector: inspectorEn,
  library: libraryEn,
  personas: personasEn,
  pictures: picturesEn,
  remarks: remarksEn,
  presentation: presentationEn,
  votes: votesEn,
  table: tableEn,
}

/** English gives the shape; the compiler sees a key that Hungarian or Polish lacks. */
type Words = typeof en

const hu: Words = {
  app: appHu,
  board: boardHu,
  canvas: canvasHu,
  commands: commandsHu,
  document: documentHu,
  export: exportHu,
  feedback: feedbackHu,
  future: futureHu,
  inspector: inspectorHu,
  library: libraryHu,
  personas: personasHu,
  pictures: picturesHu,
  remarks: remarksHu,
  presentation: presentationHu,
  votes: votesHu,
  table: tableHu,
}
const pl: Words = {
  app: appPl,
  board: boardPl,
  canvas: canvasPl,
  commands: commandsPl,
  document: documentPl,
  export: exportPl,
  feedback: feedbackPl,
  future: futurePl,
  inspector: inspectorPl,
  library: libraryPl,
  personas: personasPl,
  pictures: picturesPl,
  remarks: remarksPl,
  presentation: presentationPl,
  votes: votesPl,
  table: tablePl,
}

export const resources = { en, hu, pl }
export type Resources = Words
