import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'
import { type OpenEditor, openEditor } from './open-palette.tsx'

/**
 * A window on the sample for a file of stories, and for each story a copy of its map of its own.
 * `app` is what main answers; hooks of the file itself run after those of the story's editor before it, and before
 * them after it.
 */
export function editorForEachStory(
  app: Parameters<typeof openTestWindow>[0]['app'] = {},
): OpenEditor {
  let opened: TestWindow
  let original: JourneyId
  let editor: OpenEditor
  beforeAll(async () => {
    opened = await openTestWindow({ sample: 'en', app })
    const [map] = (await storage.listMaps({})).maps
    if (!map) throw new Error('There is no sample map.')
    original = map.id
  })
  afterAll(() => opened.close())
  beforeEach(async () => {
    editor = await openEditor(original)
  })
  afterEach(async () => {
    cleanup()
    await editor.close()
  })
  return {
    get session() {
      return editor.session
    },
    get canvas() {
      return editor.canvas
    },
    get overlay() {
      return editor.overlay
    },
    get asked() {
      return editor.asked
    },
    index: () => editor.index(),
    panel: () => editor.panel(),
    close: () => editor.close(),
  }
}
