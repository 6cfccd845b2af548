import { waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { closeDialog, currentDialog } from '../../../renderer/app/dialogs.ts'
import { loadLibrary } from '../../../renderer/library/library-store.ts'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'

const editor = editorForEachStory()

let deleted: JourneyId
beforeEach(async () => {
  const { map } = await storage.duplicateMap({
    journeyId: editor.session.journeyId,
    title: 'Draft of June',
  })
  deleted = map.id
  await storage.deleteMap({ journeyId: deleted })
  await loadLibrary()
})
const inTrash = async () =>
  (await storage.listDeletedMaps({})).maps.some(({ id }) => id === deleted)

describe('what is done with maps in the trash, chosen in the palette', () => {
  it('brings one back', async () => {
    await palette.choose('Restore the deleted map: Draft of June')
    await waitFor(async () => expect(await inTrash()).toBe(false))
    await storage.deleteMap({ journeyId: deleted })
  })

  it('asks before one leaves the file', async () => {
    await palette.choose('Delete for good: Draft of June')
    expect(currentDialog()).toMatchObject({
      kind: 'deleteForGood',
      map: { id: deleted, title: 'Draft of June', touchpoints: 12, answers: 0 },
    })
    closeDialog()
    expect(await inTrash()).toBe(true)
  })
})
