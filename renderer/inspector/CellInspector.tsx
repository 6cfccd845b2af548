import { SquareDashed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../shared/document/id.ts'
import { holdsCards } from '../../shared/document/lane.ts'
import { addCard, addTouchpoint, setEmotion } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
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
  const map = mapOf(document)
  const lane = cell.row === 'stages' ? undefined : document.lane[cell.row]
  const touchpoint = document.touchpoint[cell.column]
  const stageId = touchpoint?.stageId ?? document.stage[cell.column]?.id
  if (!lane || !stageId) return null
  const [persona] = map.personas
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
      if (!persona || !touchpoint) return
      session.dispatch('moveEmotion', (present) =>
        setEmotion(present, { personaId: persona.id, touchpointId: touchpoint.id }),
      )
      const made = mapOf(session.store.getState().document).emotionOf(persona.id, touchpoint.id)
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
    lane.kind === 'touchpoints' || holdsCards(lane.kind) || (emotions && persona && touchpoint)
  return (
    <>
      <InspectorHeader
        icon={<SquareDashed size={18} strokeWidth={1.75} />}
        title={touchpoint?.title || document.stage[stageId]?.title || labels.untitled.touchpoint}
        subtitle={t('cell.place', { lane: laneTitle(lane) })}
      />
      <div className="inspector-fields">
        {emotions && !persona && <p className="inspector-hint">{t('emotion.noPersona')}</p>}
        {possible && (
          <div className="inspector-buttons">
            <Button size="small" onClick={make}>
              {lane.kind === 'touchpoints'
                ? t('cell.addTouchpoint')
                : emotions
                  ? t('emotion.set')
                  : t('cell.add')}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
