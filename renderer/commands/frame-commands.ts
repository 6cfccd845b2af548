import {
  AppWindow,
  type LucideIcon,
  Maximize,
  Minimize2,
  Power,
  Square,
  X,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { app } from '../app/bridge.ts'
import { changeZoom, interfaceZoom } from '../app/interface-zoom.ts'
import { attempt } from '../app/say-error.ts'
import { newWindow } from '../app/workspace-actions.ts'
import type { Command, CommandName } from './command.ts'

const frame = (
  name: CommandName,
  icon: LucideIcon,
  perform: () => void,
  more: Pick<Partial<Command>, 'keys' | 'otherKeys' | 'needs' | 'available' | 'isOn'> = {},
): Command => ({
  id: name,
  name,
  group: 'settings',
  icon,
  reach: 'window',
  whileTyping: true,
  available: () => true,
  perform,
  ...more,
})

const ask = (command: Parameters<typeof app.windowCommand>[0]['command']) => () =>
  attempt(app.windowCommand({ command }))

/** The window as the system sees it, and how large everything in it is drawn. */
export const frameCommands: readonly Command[] = [
  frame('newWindow', AppWindow, () => attempt(newWindow()), { keys: ['Ctrl Shift N'] }),
  frame('minimizeWindow', Minimize2, ask('minimize')),
  frame('maximizeWindow', Square, ask('maximize')),
  frame('fullScreen', Maximize, ask('fullScreen'), { keys: ['F11'] }),
  frame('closeWindow', X, ask('close'), { keys: ['Ctrl W'] }),
  frame('quit', Power, ask('quit'), { keys: ['Ctrl Q'] }),
  frame('interfaceLarger', ZoomIn, () => changeZoom('larger'), {
    keys: ['Ctrl Alt +'],
    // The plus lies under Shift on many keyboards.
    otherKeys: ['Ctrl Alt ='],
    needs: 'zoom',
    available: () => interfaceZoom('larger') !== null,
  }),
  frame('interfaceSmaller', ZoomOut, () => changeZoom('smaller'), {
    keys: ['Ctrl Alt −'],
    needs: 'zoom',
    available: () => interfaceZoom('smaller') !== null,
  }),
  frame('interfaceUsual', Square, () => changeZoom('usual'), { keys: ['Ctrl Alt 0'] }),
]
