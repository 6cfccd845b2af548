import { MessageSquare, MessageSquarePlus } from 'lucide-react'
import { togglePanel } from '../app/panels.ts'
import { commentKeys } from '../remarks/comment-keys.ts'
import { remarkTarget } from '../remarks/remark-target.ts'
import { commentOn } from '../remarks/remarks-store.ts'
import type { Command } from './command.ts'
import { onMap } from './scene.ts'

/** What the team says about the map. */
export const remarkCommands: readonly Command[] = [
  {
    id: 'comment',
    name: 'comment',
    group: 'add',
    icon: MessageSquarePlus,
    keys: [commentKeys],
    reach: 'window',
    available: onMap,
    perform: ({ session }) => {
      if (!session) return
      const { document, selection } = session.store.getState()
      commentOn(session, remarkTarget(document, selection))
    },
  },
  {
    id: 'panelRemarks',
    name: 'panelRemarks',
    group: 'view',
    icon: MessageSquare,
    reach: 'window',
    available: onMap,
    perform: () => togglePanel('remarks'),
  },
]
