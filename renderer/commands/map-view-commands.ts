import { mapViews, switchView } from '../app/views.ts'
import type { Command } from './command.ts'

/** The views of the open map, one command for each. */
export const mapViewCommands: readonly Command[] = mapViews.map(
  ({ kind, icon, command, keys }): Command => ({
    id: command,
    name: command,
    group: 'view',
    icon,
    keys: [keys],
    reach: 'window',
    available: ({ session, route }) => session !== null && route.page === 'map',
    isOn: ({ route }) => route.page === 'map' && route.view.kind === kind,
    perform: () => switchView(kind),
  }),
)
