import type { Language } from '../../shared/rpc/contract.ts'

const en = {
  surveyFile: 'Survey export',
  mapFile: 'Touchline map',
  recipeFile: 'Recipe',
  pictureFile: 'Picture',
  workspaceFile: 'Touchline workspace',
  allFiles: 'All files',
  chooseSurvey: 'Choose a survey export',
  chooseMap: 'Choose a map file',
  chooseRecipe: 'Choose a recipe',
  choosePicture: 'Choose a picture',
  exportMap: 'Export map',
  saveTable: 'Save table',
  saveRecipe: 'Save recipe',
  newWorkspace: 'New workspace',
  openWorkspace: 'Open workspace',
  saveCopy: 'Save a copy',
  notSaved: 'Some changes in “{{name}}” are not saved yet',
  notSavedDetail:
    'The last changes could not be saved within five seconds. If you close it now, they are lost.',
  keepOpen: 'Keep open',
  closeAnyway: 'Close anyway',
  file: 'File',
  newWindow: 'New window',
  openRecent: 'Open recent',
}
export type Messages = Readonly<typeof en>

const hu: Messages = {
  surveyFile: 'Kérdőíves export',
  mapFile: 'Touchline-térkép',
  recipeFile: 'Recept',
  pictureFile: 'Kép',
  workspaceFile: 'Touchline-munkaterület',
  allFiles: 'Minden fájl',
  chooseSurvey: 'Kérdőíves export kiválasztása',
  chooseMap: 'Térképfájl kiválasztása',
  chooseRecipe: 'Recept kiválasztása',
  choosePicture: 'Kép kiválasztása',
  exportMap: 'Térkép exportálása',
  saveTable: 'Táblázat mentése',
  saveRecipe: 'Recept mentése',
  newWorkspace: 'Új munkaterület',
  openWorkspace: 'Munkaterület megnyitása',
  saveCopy: 'Másolat mentése',
  notSaved: 'A(z) „{{name}}” néhány módosítása még nincs mentve',
  notSavedDetail:
    'Az utolsó módosításokat öt másodpercen belül nem sikerült menteni. Ha most bezárod, elvesznek.',
  keepOpen: 'Nyitva tartás',
  closeAnyway: 'Bezárás mindenképp',
  file: 'Fájl',
  newWindow: 'Új ablak',
  openRecent: 'Legutóbbiak',
}

const pl: Messages = {
  surveyFile: 'Eksport ankiety',
  mapFile: 'Mapa Touchline',
  recipeFile: 'Przepis',
  pictureFile: 'Obraz',
  workspaceFile: 'Obszar roboczy Touchline',
  allFiles: 'Wszystkie pliki',
  chooseSurvey: 'Wybierz eksport ankiety',
  chooseMap: 'Wybierz plik mapy',
  chooseRecipe: 'Wybierz przepis',
  choosePicture: 'Wybierz obraz',
  exportMap: 'Eksportuj mapę',
  saveTable: 'Zapisz tabelę',
  saveRecipe: 'Zapisz przepis',
  newWorkspace: 'Nowy obszar roboczy',
  openWorkspace: 'Otwórz obszar roboczy',
  saveCopy: 'Zapisz kopię',
  notSaved: 'Niektóre zmiany w „{{name}}” nie są jeszcze zapisane',
  notSavedDetail:
    'Ostatnich zmian nie udało się zapisać w ciągu pięciu sekund. Jeśli teraz zamkniesz, przepadną.',
  keepOpen: 'Nie zamykaj',
  closeAnyway: 'Zamknij mimo to',
  file: 'Plik',
  newWindow: 'Nowe okno',
  openRecent: 'Ostatnio otwierane',
}

/** What main itself says: in native dialogs and the native menu. */
export const messages: Readonly<Record<Language, Messages>> = { en, hu, pl }
