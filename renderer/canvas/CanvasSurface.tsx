import { type ComponentProps, type ReactNode, useEffect, useId } from 'react'
import { useEditing, useSelection, useSessionState } from '../document/session-context.ts'
import { useCanvasState } from './canvas-store.ts'
import { editorPlace } from './editor-place.ts'
import { focusOf } from './grid.ts'
import { usePicture } from './picture-context.ts'
import type { useCanvas } from './use-canvas.ts'
import { useIsInView } from './use-view.ts'
import { useWords } from './use-words.ts'

/** The handlers of keys and pointer, and what the menu around it adds to them. */
interface CanvasSurfaceProps extends ComponentProps<'div'> {
  readonly canvas: ReturnType<typeof useCanvas>
  /** What lies on it. It is not drawn again while the keyboard walks: only this element tells where. */
  readonly children: ReactNode
}

/** The one element of the map that takes keys and pointer, and says where the keyboard stands. */
export function CanvasSurface({ canvas, children, ...handlers }: CanvasSurfaceProps) {
  const { t } = useWords()
  const howTo = useId()
  const { root, reveal, bringIntoView } = canvas
  const selection = useSelection()
  const { document: shown, layout, scene } = usePicture()
  const focus = focusOf(shown, selection)
  // Among several things it is the one that was added last.
  const place = [...selection.ids].at(-1) ?? (focus ? 'focus' : undefined)
  // Only what is drawn can be pointed at: of what was selected as a whole the last may lie far away.
  const drawn = useIsInView(scene.items.find(({ id }) => id === place)?.box)
  const whole = focus === null && selection.ids.size === 0
  const resizing = useCanvasState((state) => state.resizing?.kind)

  // What a click in the outline selects is brought into view, and so is what undo brings back.
  const focusKey = focus && `${focus.cell.row} ${focus.cell.column} ${focus.id}`
  useEffect(() => {
    if (focusKey && document.activeElement !== root.current) reveal()
  }, [focusKey, reveal, root])

  // Undo and redo show what they did, also to the one whose keyboard is on the map.
  const undone = useSessionState((state) => state.history.redo.length)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number is the signal
  useEffect(reveal, [reveal, undone])

  // A persona has no place in the grid, and what is typed must be seen.
  const editing = useEditing()
  useEffect(() => {
    const area = editing?.id.startsWith('persona_') && editorPlace(layout, editing)
    if (area) bringIntoView(area.box)
  }, [bringIntoView, editing, layout])

  return (
    <div
      {...handlers}
      data-resizing={resizing}
      className={`map-canvas${canvas.panning ? ' map-canvas-panning' : ''}${whole ? ' map-canvas-whole' : ''}`}
      role="application"
      aria-label={t('label')}
      aria-roledescription={t('role')}
      aria-describedby={howTo}
      aria-activedescendant={
        place === 'focus' ? 'canvas-focus' : place && drawn ? `item-${place}` : undefined
      }
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is one widget with a keyboard of its own
      tabIndex={0}
    >
      {children}
      <p id={howTo} className="visually-hidden">
        {t('howTo')}
      </p>
    </div>
  )
}
