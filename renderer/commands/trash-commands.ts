import { ArchiveRestore, Trash2 } from 'lucide-react'
import { openDialog } from '../app/dialogs.ts'
import { attempt } from '../app/say-error.ts'
import { presentLibrary } from '../library/library-store.ts'
import { restoreMap } from '../library/map-actions.ts'
import type { Command } from './command.ts'
import { inWorkspace } from './scene.ts'

/** What is done with the maps in the trash. */
export function trashCommands(): readonly Command[] {
  const maps = presentLibrary()?.deletedMaps ?? []
  return maps.flatMap((map): Command[] => {
    const shared: Pick<Command, 'what' | 'group' | 'reach' | 'available'> = {
      what: (labels) => map.title || labels.untitled.map,
      group: 'workspace',
      reach: 'window',
      available: inWorkspace,
    }
    return [
      {
        ...shared,
        id: `restoreMap.${map.id}`,
        name: 'restoreMap',
        icon: ArchiveRestore,
        perform: () => attempt(restoreMap(map.id)),
      },
      {
        ...shared,
        id: `deleteForGood.${map.id}`,
        name: 'deleteForGood',
        icon: Trash2,
        perform: () => openDialog({ kind: 'deleteForGood', map }),
      },
    ]
  })
}
