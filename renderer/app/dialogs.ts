import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { DeletedMap } from '../../shared/rpc/contract.ts'
import type { FutureDialog } from '../future/future-dialog.ts'
import type { SurveyFile } from './router.ts'

/** The dialog that stands over the page. */
export type OpenDialog =
  | { readonly kind: 'newMap'; readonly template?: string }
  /** Asks which map a survey is for. */
  | { readonly kind: 'pickMap'; readonly survey: SurveyFile }
  /** Asks before a map in the trash leaves the file. */
  | { readonly kind: 'deleteForGood'; readonly map: DeletedMap }
  | { readonly kind: 'export' }
  /** Asks for what a dot vote needs. */
  | { readonly kind: 'newBallot' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'palette' }
  | FutureDialog

const store = createStore<{ dialog: OpenDialog | null }>()(() => ({ dialog: null }))

export const useOpenDialog = (): OpenDialog | null => useStore(store, ({ dialog }) => dialog)
export const currentDialog = (): OpenDialog | null => store.getState().dialog
export const openDialog = (dialog: OpenDialog): void => store.setState({ dialog })
export const closeDialog = (): void => store.setState({ dialog: null })
