import { useTranslation } from 'react-i18next'
import { CommandPalette } from '../commands/CommandPalette.tsx'
import { FutureDialogs } from '../future/FutureDialogs.tsx'
import { DeleteForGood } from '../library/DeleteForGood.tsx'
import { LibraryPage } from '../library/LibraryPage.tsx'
import { NewMapDialog } from '../library/NewMapDialog.tsx'
import { PickMapDialog } from '../library/PickMapDialog.tsx'
import { useRetention } from '../library/use-retention.ts'
import { Toasts } from '../ui/Toasts.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'
import { DropTarget } from './DropTarget.tsx'
import { useOpenDialog } from './dialogs.ts'
import { MapPage } from './MapPage.tsx'
import { NativeMenus } from './menus/NativeMenus.tsx'
import { useGeneration, useRoute } from './router.ts'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { StartPage } from './StartPage.tsx'
import { useAppEvents } from './use-app-events.ts'

/** The whole window. */
export function App() {
  const { t } = useTranslation('app')
  useAppEvents()
  useRetention()
  return (
    <CrashBoundary>
      <DropTarget>
        <Page />
        <Dialogs />
        <NativeMenus />
        <FutureDialogs />
        <Toasts label={t('notifications')} />
      </DropTarget>
    </CrashBoundary>
  )
}

function Page() {
  const route = useRoute()
  const generation = useGeneration()
  switch (route.page) {
    case 'start':
      return <StartPage key={generation} />
    case 'library':
      return <LibraryPage section={route.section} />
    case 'map':
      return (
        <MapPage
          key={`${route.journeyId} ${generation}`}
          journeyId={route.journeyId}
          view={route.view}
        />
      )
  }
}

function Dialogs() {
  const dialog = useOpenDialog()
  switch (dialog?.kind) {
    case 'newMap':
      return <NewMapDialog {...(dialog.template && { template: dialog.template })} />
    case 'pickMap':
      return <PickMapDialog survey={dialog.survey} />
    case 'deleteForGood':
      return <DeleteForGood map={dialog.map} />
    case 'shortcuts':
      return <ShortcutSheet />
    case 'palette':
      return <CommandPalette />
    default:
      return null
  }
}
