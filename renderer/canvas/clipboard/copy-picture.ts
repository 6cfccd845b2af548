import i18next from 'i18next'
import { app, storage } from '../../app/bridge.ts'
import { settingsStore } from '../../app/settings.ts'
import type { MapSession } from '../../document/session.ts'
import type { OverlaySession } from '../../feedback/overlay-store.ts'
import { showToast } from '../../ui/toast.ts'
import { shownPersona } from '../shown-persona.ts'

/** Sharp on the densest screens, and on a slide. */
const scale = 2

/**
 * Puts what is selected, or the whole map, on the clipboard as a picture, with the numbers and the
 * emotion curves that the map shows. Always on paper's ground: it goes into documents, whatever the window's theme is.
 */
export async function copyAsPicture(
  session: MapSession,
  overlay: OverlaySession | null,
  format: 'svg' | 'png',
): Promise<void> {
  if (!(await session.flush())) {
    showToast({ look: 'problem', text: i18next.t('export:notSaved') })
    return
  }
  const isOfThisMap = overlay?.journeyId === session.journeyId
  const numbers = isOfThisMap ? overlay.store.getState() : undefined
  const metric = numbers?.shown ? (numbers.overlay?.drivenBy ?? null) : null
  const { document, selection } = session.store.getState()
  const { bytes } = await storage.renderPart({
    journeyId: session.journeyId,
    ids: [...selection.ids],
    format,
    options: {
      scale,
      theme: 'light',
      language: settingsStore.getState().language,
      overlay: metric,
      persona: shownPersona(document),
      ...(metric !== null && numbers && { filter: { ...numbers.filter, metric } }),
    },
  })
  // Design tools take the drawing from its text.
  await app.writeClipboard(
    format === 'png' ? { png: bytes } : { text: new TextDecoder().decode(bytes) },
  )
  const said = format === 'png' ? 'pictures:copiedPng' : 'pictures:copiedSvg'
  showToast({ look: 'done', text: i18next.t(said) })
}
