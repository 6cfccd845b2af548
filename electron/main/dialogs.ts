import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import { surveyEndings } from '../../shared/feedback/survey-endings.ts'
import type { ExportFormat } from '../../shared/rpc/contract.ts'
import { fileNameOf, withEnding } from './file-name.ts'
import type { Messages } from './messages.ts'

/** The native dialogs; each answers the chosen path, or null when the user cancelled. */
export interface Dialogs {
  readonly surveyFile: () => Promise<string | null>
  readonly mapFile: () => Promise<string | null>
  readonly recipeFile: () => Promise<string | null>
  readonly pictureFile: () => Promise<string | null>
  readonly exportFile: (
    suggestedName: string,
    format: ExportFormat | 'csv' | 'recipe',
  ) => Promise<string | null>
  readonly openWorkspace: () => Promise<string | null>
  readonly newWorkspace: () => Promise<string | null>
  readonly saveCopy: (suggestedName: string) => Promise<string | null>
}

const pictureEndings = ['png', 'jpg', 'jpeg', 'webp', 'gif', 'bmp', 'avif', 'tif', 'tiff', 'svg']
const workspaceEnding = 'touchline'

export function nativeDialogs(window: () => BrowserWindow | null, words: () => Messages): Dialogs {
  const all = (): FileFilter => ({ name: words().allFiles, extensions: ['*'] })
  const workspace = (): FileFilter => ({
    name: words().workspaceFile,
    extensions: [workspaceEnding],
  })

  async function choose(title: string, filters: FileFilter[]): Promise<string | null> {
    const options: Electron.OpenDialogOptions = { title, filters, properties: ['openFile'] }
    const parent = window()
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options))
    return canceled ? null : (filePaths[0] ?? null)
  }

  async function save(
    title: string,
    name: string,
    ending: string,
    filter: FileFilter,
  ): Promise<string | null> {
    const options: Electron.SaveDialogOptions = {
      title,
      defaultPath: `${fileNameOf(name, 'Touchline')}.${ending}`,
      filters: [filter],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    }
    const parent = window()
    const { canceled, filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options))
    return canceled || !filePath ? null : withEnding(filePath, ending)
  }

  return {
    surveyFile: () =>
      choose(words().chooseSurvey, [
        { name: words().surveyFile, extensions: surveyEndings },
        all(),
      ]),
    mapFile: () =>
      choose(words().chooseMap, [{ name: words().mapFile, extensions: ['json'] }, all()]),
    recipeFile: () =>
      choose(words().chooseRecipe, [{ name: words().recipeFile, extensions: ['json'] }, all()]),
    pictureFile: () =>
      choose(words().choosePicture, [
        { name: words().pictureFile, extensions: pictureEndings },
        all(),
      ]),
    exportFile: (suggestedName, format) => {
      const ending = format === 'jpeg' ? 'jpg' : format === 'recipe' ? 'json' : format
      const filter = { name: ending.toUpperCase(), extensions: [ending] }
      const { saveTable, saveRecipe, exportMap } = words()
      return save(
        format === 'csv' ? saveTable : format === 'recipe' ? saveRecipe : exportMap,
        suggestedName,
        ending,
        filter,
      )
    },
    openWorkspace: () => choose(words().openWorkspace, [workspace(), all()]),
    newWorkspace: () =>
      save(words().newWorkspace, words().newWorkspace, workspaceEnding, workspace()),
    saveCopy: (name) => save(words().saveCopy, name, workspaceEnding, workspace()),
  }
}
