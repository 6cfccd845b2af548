import { Rows3 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import {
  cardLaneKinds,
  holdsCards,
  type Lane,
  type LaneKind,
  type LaneRole,
  laneRole,
} from '../../shared/document/lane.ts'
import { moveLane } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { rolesOf } from '../../shared/scene/blueprint-lines.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { SwitchField } from './fields/SwitchField.tsx'
import { TextField } from './fields/TextField.tsx'
import { InspectorHeader } from './InspectorHeader.tsx'
import { useLaneTitle } from './use-lane-title.ts'
import { useRecordEdit } from './use-record-edit.ts'
import { useSelectedActions } from './use-selected-actions.ts'

export function LaneInspector({ lane }: { readonly lane: Lane }) {
  const { t } = useTranslation('inspector')
  const session = useSession()
  const laneTitle = useLaneTitle()
  const edit = useRecordEdit('lane', lane.id, 'editLane')
  const visibility = useRecordEdit('lane', lane.id, lane.hidden ? 'showLane' : 'hideLane')
  const folding = useRecordEdit('lane', lane.id, lane.collapsed ? 'expandLane' : 'collapseLane')
  const actions = useSelectedActions([lane.id])
  const { lanes, cardsOfLane } = useDocument(mapOf)
  // What the lane would be if nothing were said about it.
  const asKind = lanes.map((each) => (each.id === lane.id ? { ...each, role: null } : each))
  const ownRole = rolesOf(asKind)[lanes.indexOf(lane)]
  const place = lanes.findIndex(({ id }) => id === lane.id)
  const move = (by: number) =>
    session.dispatch('moveLane', (document) =>
      moveLane(document, { id: lane.id, index: place + by }),
    )
  return (
    <>
      <InspectorHeader
        icon={<Rows3 size={18} />}
        title={laneTitle(lane)}
        subtitle={t('lane.place', {
          place: place + 1,
          lanes: lanes.length,
          count: cardsOfLane(lane.id).length,
        })}
        onDelete={actions.onDelete}
      />
      <div className="inspector-fields">
        <TextField
          label={t('field.title')}
          value={lane.title}
          placeholder={laneTitle({ kind: lane.kind, title: '' })}
          onInput={(title) => edit.type('title', { title })}
          onDone={edit.done}
        />
        {holdsCards(lane.kind) && (
          <ChoiceField<LaneKind>
            label={t('field.kind')}
            value={lane.kind}
            choices={cardLaneKinds.map((kind) => ({
              value: kind,
              label: laneTitle({ kind, title: '' }),
            }))}
            onChange={(kind) => kind && edit.set({ kind })}
          />
        )}
        <SwitchField
          label={t('field.hidden')}
          checked={lane.hidden}
          onChange={(hidden) => visibility.set({ hidden })}
        />
        <SwitchField
          label={t('field.collapsed')}
          checked={lane.collapsed}
          onChange={(collapsed) => folding.set({ collapsed })}
        />
        <ChoiceField<LaneRole>
          label={t('field.laneRole')}
          value={lane.role}
          noneLabel={ownRole ? t('lane.ofItsKind', { role: t(`lane.role.${ownRole}`) }) : t('none')}
          choices={laneRole.options.map((value) => ({ value, label: t(`lane.role.${value}`) }))}
          onChange={(role) => edit.set({ role })}
        />
        <div className="inspector-buttons">
          <Button size="small" disabled={place <= 0} onClick={() => move(-1)}>
            {t('lane.moveUp')}
          </Button>
          <Button size="small" disabled={place >= lanes.length - 1} onClick={() => move(1)}>
            {t('lane.moveDown')}
          </Button>
        </div>
      </div>
    </>
  )
}
