import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { storage } from '../../../renderer/app/bridge.ts'
import {
  closeDialog,
  currentDialog,
  openDialog,
  useOpenDialog,
} from '../../../renderer/app/dialogs.ts'
import { setLiveSession } from '../../../renderer/app/live-session.ts'
import { usePanel } from '../../../renderer/app/panels.ts'
import { openMapPage } from '../../../renderer/app/router.ts'
import { loadSettings } from '../../../renderer/app/settings.ts'
import { createCanvasStore } from '../../../renderer/canvas/canvas-store.ts'
import { type LiveCanvas, setLiveCanvas } from '../../../renderer/canvas/live-canvas.ts'
import { makeNote } from '../../../renderer/canvas/make-commands.ts'
import { moveSelected } from '../../../renderer/canvas/move-selected.ts'
import { startConnecting } from '../../../renderer/canvas/press-connecting.ts'
import { CommandPalette } from '../../../renderer/commands/CommandPalette.tsx'
import { openMap } from '../../../renderer/document/open-map.ts'
import type { MapSession } from '../../../renderer/document/session.ts'
import { setLiveOverlay } from '../../../renderer/feedback/live-overlay.ts'
import {
  createOverlaySession,
  type OverlaySession,
} from '../../../renderer/feedback/overlay-store.ts'
import { Toasts } from '../../../renderer/ui/Toasts.tsx'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { layoutMap } from '../../../shared/scene/layout.ts'

/** A map that is open in a window, without its drawing: what it is asked to show is written down. */
export interface OpenEditor {
  readonly session: MapSession
  readonly canvas: LiveCanvas
  readonly overlay: OverlaySession
  /** What the canvas was asked for: `zoomIn`, `reveal` and so on. */
  readonly asked: readonly string[]
  readonly index: () => ReturnType<typeof mapOf>
  readonly panel: () => string | null
  readonly close: () => Promise<void>
}

/** As much of the window as the palette needs. */
function Window() {
  const dialog = useOpenDialog()
  return (
    <div data-panel={usePanel() ?? ''}>
      {dialog?.kind === 'palette' && <CommandPalette />}
      <Toasts label="Notifications" />
    </div>
  )
}

/** Opens a copy of a map, with the numbers of the map itself. */
export async function openEditor(original: JourneyId): Promise<OpenEditor> {
  const { map } = await storage.duplicateMap({ journeyId: original, title: 'Boots, once more' })
  await loadSettings()
  await openMapPage(map.id)
  const session = await openMap(storage, map.id)
  const overlay = createOverlaySession(storage, original)
  await overlay.refresh()
  const asked: string[] = []
  const store = createCanvasStore()
  const ask = (what: string) => () => void asked.push(what)
  const canvas: LiveCanvas = {
    session,
    canvas: store,
    layout: () => layoutMap(session.store.getState().document, { overlay: false }),
    reveal: ask('reveal'),
    say: (said) => store.setState({ said }),
    zoomToFit: ask('zoomToFit'),
    zoomTo100: ask('zoomTo100'),
    zoomIn: ask('zoomIn'),
    zoomOut: ask('zoomOut'),
    addNote: () => makeNote({ session, canvas: store }, { x: 0, y: 0 }),
    turned: false,
    connect: (from) => startConnecting(canvas, from),
    move: (direction) => moveSelected(canvas, direction),
    focusHeader: ask('focusHeader'),
    refocus: ask('refocus'),
  }
  setLiveSession(session)
  setLiveCanvas(canvas)
  setLiveOverlay(overlay)
  render(<Window />)
  return {
    session,
    canvas,
    overlay,
    asked,
    index: () => mapOf(session.store.getState().document),
    panel: () => document.querySelector('[data-panel]')?.getAttribute('data-panel') || null,
    close: async () => {
      closeDialog()
      setLiveSession(null)
      setLiveCanvas(null)
      setLiveOverlay(null)
      await session.flush()
      session.close()
      overlay.close()
    },
  }
}

export const palette = {
  field: () => screen.getByRole('combobox'),
  type: (text: string) => fireEvent.change(palette.field(), { target: { value: text } }),
  press: (key: string, held = {}) => fireEvent.keyDown(palette.field(), { key, ...held }),
  /** The line that Enter would choose. */
  chosen: () => screen.getByRole('option', { selected: true }),
  options: () => screen.getAllByRole('option').map(({ textContent }) => textContent ?? ''),
  open: async () => {
    openDialog({ kind: 'palette' })
    await screen.findByRole('dialog')
  },
  /** Enter; resolves when the palette has gone and what was chosen is done. */
  run: async () => {
    palette.press('Enter')
    await waitFor(() => {
      if (screen.queryByRole('combobox') || currentDialog()?.kind === 'palette')
        throw new Error('The palette is still open.')
    })
    await new Promise((resolve) => setTimeout(resolve, 5))
  },
  /** Runs the command of this name, as a user finds it. */
  choose: async (name: string) => {
    await palette.open()
    palette.type(`>${name}`)
    await palette.run()
  },
}
