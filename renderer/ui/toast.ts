import { createStore } from 'zustand/vanilla'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly look: 'done' | 'deleted' | 'problem'
  readonly action?: { readonly label: string; readonly onSelect: () => void }
}

/** What the window is saying at its bottom edge at this moment, oldest first. */
export const toastStore = createStore<readonly Toast[]>()(() => [])

let lastId = 0

/** Says something for six seconds; longer while it is pointed at or focused. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  lastId += 1
  toastStore.setState([...toastStore.getState().slice(-2), { ...toast, id: lastId }], true)
}

export function dismissToast(id: number): void {
  toastStore.setState(
    toastStore.getState().filter((toast) => toast.id !== id),
    true,
  )
}
