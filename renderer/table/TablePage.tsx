import './table.css'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import { CrashBoundary } from '../app/CrashBoundary.tsx'
import { MapFrame } from '../app/MapFrame.tsx'
import { Announcer } from '../canvas/Announcer.tsx'
import { CanvasMenu } from '../canvas/CanvasMenu.tsx'
import { CanvasStoreProvider } from '../canvas/canvas-store.ts'
import { useDocument, useJourney, useSession } from '../document/session-context.ts'
import { TouchpointEvidence } from '../feedback/TouchpointEvidence.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { ChoosePopover } from './ChoosePopover.tsx'
import { EmptyTable } from './EmptyTable.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TableGrid } from './TableGrid.tsx'
import { TableLifted } from './TableLifted.tsx'
import { TableTools } from './TableTools.tsx'
import { TableStoreProvider, tableStoreOf } from './table-store.ts'
import { useTableContext, useTableModel, useTableWords } from './use-table.ts'
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

function Page() {
  const { t } = useTranslation('app')
  const { title } = useJourney()
  const frame = useRef<HTMLDivElement>(null)
  const words = useTableWords()
  const view = useTableModel(words)
  const table = tableStoreOf(useSession())
  const context = useTableContext(table, view, words, frame)
  const copyTable = useTableClipboard(context, frame)
  const empty = useDocument((document) => mapOf(document).stages.length === 0)
  return (
    <MapFrame
      tools={<TableTools context={context} words={words} onCopy={copyTable} />}
      foot={<StatusBar view={view} words={words} />}
    >
      <CrashBoundary>
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
        <Inspector
          evidence={(touchpointId) => <TouchpointEvidence touchpointId={touchpointId} />}
        />
      </CrashBoundary>
    </MapFrame>
  )
}
