import type { Language } from '../../shared/rpc/contract.ts'

const en = {
  surveyFile: 'Survey export',
  mapFile: 'Touchline map',
  workspaceFile: 'Touchline workspace',
  allFiles: 'All files',
  chooseSurvey: 'Choose a survey export',
  chooseMap: 'Choose a map file',
  exportMap: 'Export map',
  newWorkspace: 'New workspace',
  openWorkspace: 'Open workspace',
  saveCopy: 'Save a copy',
  cannotOpen: 'This workspace cannot be opened',
  openAnother: 'Open another…',
  makeNew: 'New workspace…',
  quit: 'Quit',
  notSaved: 'Some changes are not saved yet',
  notSavedDetail:
    'The last changes could not be saved within five seconds. If you quit now, they are lost.',
  keepOpen: 'Keep open',
  quitAnyway: 'Quit anyway',
  file: 'File',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  undo: 'Undo',
  redo: 'Redo',
}
export type Messages = Readonly<typeof en>

const hu: Messages = {
  surveyFile: 'Kérdőíves export',
  mapFile: 'Touchline-térkép',
  workspaceFile: 'Touchline-munkaterület',
  allFiles: 'Minden fájl',
  chooseSurvey: 'Kérdőíves export kiválasztása',
  chooseMap: 'Térképfájl kiválasztása',
  exportMap: 'Térkép exportálása',
  newWorkspace: 'Új munkaterület',
  openWorkspace: 'Munkaterület megnyitása',
  saveCopy: 'Másolat mentése',
  cannotOpen: 'Ez a munkaterület nem nyitható meg',
  openAnother: 'Másik megnyitása…',
  makeNew: 'Új munkaterület…',
  quit: 'Kilépés',
  notSaved: 'Néhány módosítás még nincs mentve',
  notSavedDetail:
    'Az utolsó módosításokat öt másodpercen belül nem sikerült menteni. Ha most kilép, elvesznek.',
  keepOpen: 'Nyitva tartás',
  quitAnyway: 'Kilépés mindenképp',
  file: 'Fájl',
  edit: 'Szerkesztés',
  view: 'Nézet',
  window: 'Ablak',
  undo: 'Visszavonás',
  redo: 'Mégis',
}

const pl: Messages = {
  surveyFile: 'Eksport ankiety',
  mapFile: 'Mapa Touchline',
  workspaceFile: 'Obszar roboczy Touchline',
  allFiles: 'Wszystkie pliki',
  chooseSurvey: 'Wybierz eksport ankiety',
  chooseMap: 'Wybierz plik mapy',
  exportMap: 'Eksportuj mapę',
  newWorkspace: 'Nowy obszar roboczy',
  openWorkspace: 'Otwórz obszar roboczy',
  saveCopy: 'Zapisz kopię',
  cannotOpen: 'Nie można otworzyć tego obszaru roboczego',
  openAnother: 'Otwórz inny…',
  makeNew: 'Nowy obszar roboczy…',
  quit: 'Zakończ',
  notSaved: 'Niektóre zmiany nie są jeszcze zapisane',
  notSavedDetail:
    'Ostatnich zmian nie udało się zapisać w ciągu pięciu sekund. Jeśli teraz zakończysz, przepadną.',
  keepOpen: 'Nie zamykaj',
  quitAnyway: 'Zakończ mimo to',
  file: 'Plik',
  edit: 'Edycja',
  view: 'Widok',
  window: 'Okno',
  undo: 'Cofnij',
  redo: 'Ponów',
}

/** What main itself says: in native dialogs and the native menu. */
export const messages: Readonly<Record<Language, Messages>> = { en, hu, pl }
