import { SquareDashed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../shared/document/id.ts'
import { holdsCards } from '../../shared/document/lane.ts'
import {
  addCard,
  addPersona,
  addTouchpoint,
  setEmotion,
} from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { speakingPersona } from '../canvas/commands.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import type { Cell } from '../document/selection.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { InspectorHeader } from './InspectorHeader.tsx'
import { useLaneTitle } from './use-lane-title.ts'

/** An empty place of the grid, and what can be put there. */
export function CellInspector({ cell }: { readonly cell: Cell }) {
  const { t } = useTranslation('inspector')
  const labels = useSceneLabels()
  const laneTitle = useLaneTitle()
  const session = useSession()
  const document = useDocument((present) => present)
  const lane = cell.row === 'stages' ? undefined : document.lane[cell.row]
  const touchpoint = document.touchpoint[cell.column]
  const stageId = touchpoint?.stageId ?? document.stage[cell.column]?.id
  if (!lane || !stageId) return null
  const personaId = speakingPersona(document)
  /** Whose emotions these will be: its name is typed at once, on the map. */
  const makePersona = () => {
    const id = newId('persona')
    session.dispatch('addPersona', (present) => addPersona(present, { id }), {
      typing: `${id}.title`,
    })
    session.select([id])
    session.edit({ id, field: 'title' })
  }
  const make = () => {
    if (lane.kind === 'touchpoints') {
      const id = newId('touchpoint')
      // Under the key of its title: left without one, it was never made.
      session.dispatch('addTouchpoint', (present) => addTouchpoint(present, { id, stageId }), {
        typing: `${id}.title`,
      })
      session.select([id], { row: lane.id, column: id })
      session.edit({ id, field: 'title' })
    } else if (lane.kind === 'emotions') {
      if (!personaId) {
        makePersona()
        return
      }
      if (!touchpoint) return
      session.dispatch('moveEmotion', (present) =>
        setEmotion(present, { personaId, touchpointId: touchpoint.id }),
      )
      const made = mapOf(session.store.getState().document).emotionOf(personaId, touchpoint.id)
      if (made) session.select([made.id], cell)
    } else {
      const id = newId('card')
      const touchpointId = touchpoint?.id ?? null
      session.dispatch(
        'addCard',
        (present) => addCard(present, { id, laneId: lane.id, stageId, touchpointId }),
        { typing: `${id}.text` },
      )
      session.select([id], cell)
      session.edit({ id, field: 'text' })
    }
  }
  const emotions = lane.kind === 'emotions'
  const possible =
    lane.kind === 'touchpoints' || holdsCards(lane.kind) || (emotions && (touchpoint || !personaId))
  return (
    <>
      <InspectorHeader
        icon={<SquareDashed size={18} strokeWidth={1.75} />}
        title={touchpoint?.title || document.stage[stageId]?.title || labels.untitled.touchpoint}
        subtitle={t('cell.place', { lane: laneTitle(lane) })}
      />
      <div className="inspector-fields">
        {emotions && !personaId && <p className="inspector-hint">{t('emotion.noPersona')}</p>}
        {possible && (
          <div className="inspector-buttons">
            <Button size="small" onClick={make}>
              {lane.kind === 'touchpoints'
                ? t('cell.addTouchpoint')
                : emotions
                  ? t(personaId ? 'emotion.set' : 'emotion.newPersona')
                  : t('cell.add')}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
