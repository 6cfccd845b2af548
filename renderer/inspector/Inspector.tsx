import './inspector.css'
import { type ReactNode, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import type { TouchpointId } from '../../shared/document/touchpoint.ts'
import { emotionAt } from '../canvas/press-arrow.ts'
import { selectedItem } from '../document/selection.ts'
import { useDocument, useSelection } from '../document/session-context.ts'
import { RemarkSection } from '../remarks/RemarkSection.tsx'
import { usePainted } from '../ui/use-painted.ts'
import { CardInspector } from './CardInspector.tsx'
import { CellInspector } from './CellInspector.tsx'
import { ConnectionInspector } from './ConnectionInspector.tsx'
import { EmotionInspector } from './EmotionInspector.tsx'
import { LaneInspector } from './LaneInspector.tsx'
import { MapInspector } from './MapInspector.tsx'
import { NoteInspector } from './NoteInspector.tsx'
import { SeveralInspector } from './SeveralInspector.tsx'
import { StageInspector } from './StageInspector.tsx'
import { TouchpointInspector } from './TouchpointInspector.tsx'

interface InspectorProps {
  /** What customers said at a touchpoint, drawn below its fields. */
  readonly evidence?: (touchpointId: TouchpointId) => ReactNode
}

/** The right panel: everything that can be said of what is selected. Needs the session's provider above it. */
export function Inspector({ evidence }: InspectorProps) {
  const { t } = useTranslation('inspector')
  const painted = usePainted()
  return (
    <aside className="inspector" aria-label={t('label')}>
      {painted && <Selected evidence={evidence ?? nothing} />}
      {painted && <Remarks />}
    </aside>
  )
}

function Remarks() {
  const document = useDocument((present) => present)
  const item = selectedItem(document, useDeferredValue(useSelection()))
  if (item?.kind === 'cell' || item?.kind === 'several') return null
  return <RemarkSection targetId={item?.id ?? document.journeyId} />
}

const nothing = () => null

function Selected({ evidence }: { readonly evidence: (id: TouchpointId) => ReactNode }) {
  const document = useDocument((present) => present)
  // The map answers a held arrow key first; what is selected is spelled out when there is time.
  const item = selectedItem(document, useDeferredValue(useSelection()))
  switch (item?.kind) {
    case 'touchpoint': {
      const touchpoint = document.touchpoint[item.id]
      return (
        touchpoint && (
          <TouchpointInspector key={item.id} touchpoint={touchpoint} evidence={evidence(item.id)} />
        )
      )
    }
    case 'card': {
      const card = document.card[item.id]
      return card && <CardInspector key={item.id} card={card} />
    }
    case 'stage': {
      const stage = document.stage[item.id]
      return stage && <StageInspector key={item.id} stage={stage} />
    }
    case 'lane': {
      const lane = document.lane[item.id]
      return lane && <LaneInspector key={item.id} lane={lane} />
    }
    case 'emotion': {
      const emotion = document.emotion[item.id]
      return emotion && <EmotionInspector key={item.id} emotion={emotion} />
    }
    case 'connection': {
      const connection = document.connection[item.id]
      return connection && <ConnectionInspector key={item.id} connection={connection} />
    }
    case 'note': {
      const note = document.note[item.id]
      return note && <NoteInspector key={item.id} note={note} />
    }
    case 'cell': {
      // What stands in these cells belongs to the touchpoint, or to what was asked about it.
      const kind = document.lane[item.cell.row]?.kind
      const shown = kind === 'metrics' || kind === 'channels'
      const touchpoint = shown ? document.touchpoint[item.cell.column] : undefined
      const emotion = kind === 'emotions' && emotionAt(document, { cell: item.cell, id: null })
      const felt = emotion && mapOf(document).emotionOf(emotion.personaId, emotion.touchpointId)
      if (felt) return <EmotionInspector key={felt.id} emotion={felt} />
      return touchpoint ? (
        <TouchpointInspector touchpoint={touchpoint} evidence={evidence(touchpoint.id)} />
      ) : (
        <CellInspector cell={item.cell} />
      )
    }
    case 'several':
      return <SeveralInspector ids={item.ids} />
    default:
      return <MapInspector />
  }
}
