import './table.css'
import { createContext, memo, type RefObject, useContext, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import { CrashBoundary } from '../app/CrashBoundary.tsx'
import { MapFrame } from '../app/MapFrame.tsx'
import { useInspectorShown } from '../app/panels.ts'
import { Announcer } from '../canvas/Announcer.tsx'
import { CanvasMenu } from '../canvas/CanvasMenu.tsx'
import { CanvasStoreProvider } from '../canvas/canvas-store.ts'
import { useDocument, useJourney, useSession } from '../document/session-context.ts'
import { TouchpointEvidence } from '../feedback/TouchpointEvidence.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { ChoosePopover } from './ChoosePopover.tsx'
import type { TableWords } from './describe-cell.ts'
import { EmptyTable } from './EmptyTable.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TableGrid } from './TableGrid.tsx'
import { TableLifted } from './TableLifted.tsx'
import { TableTools } from './TableTools.tsx'
import type { TableContext } from './table-context.ts'
import { TableStoreProvider, tableStoreOf } from './table-store.ts'
import { type TableView, useTableContext, useTableModel, useTableWords } from './use-table.ts'
import { useTableClipboard } from './use-table-clipboard.ts'

/** The whole map as a table: touchpoints down, lanes across. It shows and edits what the canvas does. */
export function TablePage() {
  const store = tableStoreOf(useSession())
  return (
    <TableStoreProvider value={store}>
      <Page />
    </TableStoreProvider>
  )
}

interface Shared {
  readonly view: TableView
  readonly words: TableWords
  readonly context: TableContext
  readonly frame: RefObject<HTMLDivElement | null>
  readonly copyTable: () => void
}

const SharedContext = createContext<Shared | null>(null)

function useShared(): Shared {
  const shared = useContext(SharedContext)
  if (!shared) throw new TypeError('There is no table above this component')
  return shared
}

function Page() {
  const frame = useRef<HTMLDivElement>(null)
  const words = useTableWords()
  const view = useTableModel(words)
  const context = useTableContext(tableStoreOf(useSession()), view, words, frame)
  const copyTable = useTableClipboard(context, frame)
  return (
    <SharedContext value={{ view, words, context, frame, copyTable }}>
      <Parts />
    </SharedContext>
  )
}

function Tools() {
  const { context, words, copyTable } = useShared()
  return <TableTools context={context} words={words} onCopy={copyTable} />
}

function Foot() {
  const { view, words } = useShared()
  return <StatusBar view={view} words={words} />
}

function Main() {
  const { t } = useTranslation('app')
  const { title } = useJourney()
  const { context, view, words, frame } = useShared()
  const empty = useDocument((document) => mapOf(document).stages.length === 0)
  return (
    <main className="table-main">
      <h1 className="visually-hidden">{title || t('breadcrumb.untitled')}</h1>
      <CanvasStoreProvider value={context.canvas}>
        {empty ? (
          <EmptyTable context={context} />
        ) : (
          <CanvasMenu
            context={context}
            onConnect={() => {
              const [id] = view.selection.ids
              const touchpoint = id ? view.model.document.touchpoint[id] : undefined
              if (touchpoint) context.connect(touchpoint.id)
            }}
            onClosed={context.refocus}
          >
            <TableGrid ref={frame} context={context} view={view} words={words} />
          </CanvasMenu>
        )}
        <TableLifted words={words} />
        <ChoosePopover context={context} frame={frame} words={words} />
        <Announcer />
      </CanvasStoreProvider>
    </main>
  )
}

/** What stands around the table is not drawn anew with each letter that is typed in it. */
const Parts = memo(function Parts() {
  const inspector = useInspectorShown()
  return (
    <MapFrame tools={<Tools />} foot={<Foot />}>
      <CrashBoundary>
        <Main />
        {inspector && (
          <Inspector
            evidence={(touchpointId) => <TouchpointEvidence touchpointId={touchpointId} />}
          />
        )}
      </CrashBoundary>
    </MapFrame>
  )
})
