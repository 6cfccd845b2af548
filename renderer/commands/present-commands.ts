import { Play, Presentation } from 'lucide-react'
import { presentMap } from '../presentation/present-map.ts'
import type { Command } from './command.ts'
import { onMap } from './scene.ts'

const group = 'view'

/** The open map for a room full of people. */
export const presentCommands: readonly Command[] = [
  {
    id: 'presentHere',
    name: 'presentHere',
    group,
    icon: Play,
    keys: ['Shift F5'],
    reach: 'window',
    whileTyping: true,
    available: onMap,
    perform: () => presentMap({ whole: false }),
  },
  {
    id: 'present',
    name: 'present',
    group,
    icon: Presentation,
    keys: ['F5'],
    reach: 'window',
    whileTyping: true,
    available: onMap,
    perform: () => presentMap({ whole: true }),
  },
]
