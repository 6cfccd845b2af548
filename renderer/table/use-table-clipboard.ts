import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import { app } from '../app/bridge.ts'
import { attempt } from '../app/say-error.ts'
import { presentOf } from '../canvas/canvas-context.ts'
import { type ClipboardContext, copyRecords } from '../canvas/clipboard/clipboard-commands.ts'
import { listenToClipboard } from '../canvas/clipboard/listen-to-clipboard.ts'
import { useWords } from '../canvas/use-words.ts'
import { showToast } from '../ui/toast.ts'
import type { TableContext } from './table-context.ts'

/** Cut, copy and paste while the table has the keyboard. Answers what copies the whole map as a table. */
export function useTableClipboard(
  context: TableContext,
  frame: RefObject<HTMLDivElement | null>,
): () => void {
  const words = useWords()
  const { t: table } = useTranslation('table')
  const present = useRef(words)
  present.current = words
  const clipboard: ClipboardContext = useMemo(
    () => ({
      session: context.session,
      canvas: context.canvas,
      words: () => present.current,
      point: () => null,
    }),
    [context],
  )
  useEffect(
    () =>
      listenToClipboard(clipboard, {
        hasKeyboard: () => {
          const active = document.activeElement
          const types = active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement
          return !types && frame.current?.contains(active) === true
        },
        onPasted: context.reveal,
      }),
    [clipboard, context, frame],
  )
  return useCallback(() => {
    const stages = mapOf(presentOf(context)).stages.map(({ id }) => id)
    const flavours = copyRecords(clipboard, stages)
    if (!flavours) return
    attempt(
      app
        .writeClipboard(flavours)
        .then(() => showToast({ look: 'done', text: table('tools.copied') })),
    )
  }, [clipboard, context, table])
}
