import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { formatNumber } from '../../shared/scene/format.ts'
import { useSession } from '../document/session-context.ts'
import { useCanvasStore } from './canvas-store.ts'
import { describeCell, describeRecord } from './describe.ts'
import type { GestureContext } from './gesture-context.ts'
import { type Focus, focusOf } from './grid.ts'
import { goToNextStage, pressKey } from './keyboard.ts'
import { type KeyboardContext, moveTo } from './keyboard-context.ts'
import { setLiveCanvas } from './live-canvas.ts'
import { moveSelected } from './move-selected.ts'
import { type Direction, moveFocus } from './navigation.ts'
import type { Picture } from './picture-context.ts'
import { startConnecting } from './press-connecting.ts'
import type { EditorActions } from './press-in-editor.ts'
import { usePointer } from './use-pointer.ts'
import { useViewportMoves } from './use-viewport-moves.ts'
import { useWords } from './use-words.ts'

/** Everything that the canvas does: its handlers keep their identity while the map is open. */
export function useCanvas(picture: Picture) {
  const session = useSession()
  const store = useCanvasStore()
  const words = useWords()
  const root = useRef<HTMLDivElement>(null)
  const [panning, setPanning] = useState(false)

  // Handlers read what is present when they run; they must not be made anew with each picture.
  const present = useRef({ picture, words, panning })
  present.current = { picture, words, panning }

  const context: GestureContext = useMemo(
    () => ({ session, canvas: store, layout: () => present.current.picture.layout }),
    [session, store],
  )

  const refocus = useCallback(() => root.current?.focus({ preventScroll: true }), [])
  const isPanning = useCallback(() => present.current.panning, [])
  const pointer = usePointer(context, isPanning)

  const { bringIntoView, reveal, zoomToFit, zoomTo100, zoomIn, zoomOut, addNote, goHome } =
    useViewportMoves(context, root)

  const keyboard: KeyboardContext = useMemo(() => {
    const sayFocus = () => {
      const { document, selection } = session.store.getState()
      const focus = focusOf(document, selection)
      const [first] = selection.ids
      const id = focus ? focus.id : first
      if (focus && focus.id === null) {
        store.setState({ said: describeCell(document, focus.cell, present.current.words) })
      } else if (id) {
        const { t, language } = present.current.words
        const name = describeRecord(document, id, present.current.words)
        const { size } = selection.ids
        const formatted = formatNumber(size, language)
        store.setState({ said: size > 1 ? `${name}; ${t('say.selected', { formatted })}` : name })
      }
    }
    return {
      ...context,
      reveal() {
        sayFocus()
        // The move may have changed the layout; its boxes are there after the next picture.
        requestAnimationFrame(reveal)
      },
      say(key) {
        const { t, labels } = present.current.words
        const { document } = session.store.getState()
        const { connecting } = store.getState()
        if (key === 'emotionLevel') sayFocus()
        else if (key === 'chooseTarget') {
          const to = connecting?.to ? document.touchpoint[connecting.to]?.title : ''
          store.setState({
            said: t('say.chooseTarget', { touchpoint: to || labels.untitled.touchpoint }),
          })
        } else store.setState({ said: t(`say.${key}`) })
      },
      zoomToFit,
      zoomTo100,
      zoomIn,
      zoomOut,
      addNote,
      turned: false,
      connect(from) {
        startConnecting(this, from)
      },
      move: (direction) => moveSelected(context, direction),
      focusHeader() {
        const button = root.current?.querySelector('[data-header-focus]')
        if (!(button instanceof HTMLElement)) return
        // The browser's own way to it would shift the canvas inside its frame.
        button.focus({ preventScroll: true })
        const { header } = context.layout()
        if (header) bringIntoView({ ...header, x: header.x + header.width, width: 120 })
      },
    }
  }, [
    addNote,
    bringIntoView,
    context,
    reveal,
    session,
    store,
    zoomIn,
    zoomOut,
    zoomToFit,
    zoomTo100,
  ])

  const [atHome, setAtHome] = useState(false)
  const onInit = useCallback(() => {
    goHome()
    // A map that was opened at one of its things shows it.
    if (session.store.getState().selection.ids.size > 0) requestAnimationFrame(reveal)
    setAtHome(true)
  }, [goHome, reveal, session])
  useEffect(() => {
    // Not before the canvas stands at its place: what is asked of it earlier would be overridden.
    if (!atHome) return
    setLiveCanvas({ ...keyboard, refocus })
    return () => setLiveCanvas(null)
  }, [atHome, keyboard, refocus])

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.nativeEvent.isComposing) return
      if (event.target !== event.currentTarget) {
        if (!leavesHeader(event)) return
        event.preventDefault()
        event.currentTarget.focus({ preventScroll: true })
        keyboard.reveal()
        return
      }
      event.currentTarget.dataset.keys = ''
      if (event.key === ' ') {
        event.preventDefault()
        setPanning(true)
        return
      }
      if (event.key === 'Escape' && pointer.cancel()) return
      // A letter that starts an edit must find its text area before it is written.
      const meant = flushSync(() =>
        pressKey(keyboard, {
          key: event.key,
          code: event.code,
          ctrlKey: event.ctrlKey,
          metaKey: event.metaKey,
          altKey: event.altKey,
          shiftKey: event.shiftKey,
          altGraph: event.getModifierState('AltGraph'),
        }),
      )
      if (meant) event.preventDefault()
    },
    [keyboard, pointer],
  )

  const onKeyUp = useCallback((event: KeyboardEvent<HTMLElement>) => {
    if (event.key === ' ') setPanning(false)
  }, [])

  // Focus given by the pointer says nothing here: Chromium calls it visible after any key.
  const onFocus = useCallback(
    (event: FocusEvent<HTMLElement>) => {
      const { currentTarget } = event
      if (event.target !== currentTarget || pointer.isPressed()) return
      if (currentTarget.matches(':focus-visible')) currentTarget.dataset.keys = ''
    },
    [pointer],
  )

  const onBlur = useCallback((event: FocusEvent<HTMLElement>) => {
    if (event.target === event.currentTarget) setPanning(false)
  }, [])

  const connectSelected = useCallback(() => {
    const { document, selection } = session.store.getState()
    const [id] = selection.ids
    const touchpoint = id === undefined ? undefined : document.touchpoint[id]
    refocus()
    if (touchpoint) startConnecting(keyboard, touchpoint.id)
  }, [keyboard, refocus, session])

  const editorActions: EditorActions = useMemo(() => {
    const go = (from: Focus, direction: Direction) => {
      const next = moveFocus(session.store.getState().document, from, direction)
      if (next) moveTo(keyboard, next)
    }
    return {
      context,
      refocus,
      toNextStage: (focus) => goToNextStage(keyboard, focus),
      toNextColumn: (focus, by) => go(focus, by === 1 ? 'right' : 'left'),
      toFirstTouchpoint: (stage) => go(stage, 'down'),
    }
  }, [context, keyboard, refocus, session])

  return {
    context,
    root,
    refocus,
    panning,
    pointer,
    reveal,
    bringIntoView,
    onKeyDown,
    onKeyUp,
    onBlur,
    onFocus,
    onInit,
    /** Where the canvas can be sent to; the same object as long as the map is open. */
    moves: keyboard,
    connectSelected,
    editorActions,
  }
}

/** From the button above the stages, Down and Escape go back to them. */
function leavesHeader({ target, key }: KeyboardEvent<HTMLElement>): boolean {
  const onButton = target instanceof HTMLElement && target.dataset.headerFocus !== undefined
  return onButton && (key === 'ArrowDown' || key === 'Escape')
}
