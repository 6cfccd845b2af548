import { Layers, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../shared/document/card.ts'
import { findRecord } from '../../shared/document/document.ts'
import {
  isTinted,
  setColour,
  setFieldsOfMany,
} from '../../shared/document/operations/operations.ts'
import type { Fields } from '../../shared/document/operations/update.ts'
import type { AnyRecord } from '../../shared/document/record.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { evidenceChoices } from './CardInspector.tsx'
import { ChannelField } from './ChannelField.tsx'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { ColourField } from './fields/ColourField.tsx'
import { GradeField } from './fields/GradeField.tsx'
import { SwitchField } from './fields/SwitchField.tsx'
import { InspectorHeader } from './InspectorHeader.tsx'
import { useSelectedActions } from './use-selected-actions.ts'

/** Several records at once: how many, and the fields that can be changed for all that have them. */
export function SeveralInspector({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('inspector')
  const actions = useSelectedActions(ids)
  const document = useDocument((present) => present)
  const records = ids.flatMap((id) => findRecord(document, id) ?? [])
  const cards = records.flatMap((record) => (record.type === 'card' ? [record] : []))
  const touchpoints = records.flatMap((record) => (record.type === 'touchpoint' ? [record] : []))
  return (
    <>
      <InspectorHeader
        icon={<Layers size={18} strokeWidth={1.75} />}
        title={t('several.title', { count: records.length })}
        subtitle=""
        {...actions}
      />
      <div className="inspector-fields">
        {touchpoints.length > 0 && <TouchpointFields touchpoints={touchpoints} />}
        {cards.length > 0 && <CardFields cards={cards} />}
        <TintField records={records} />
        <div className="inspector-buttons">
          <Button look="danger" size="small" onClick={actions.onDelete}>
            <Trash2 size={14} aria-hidden="true" />
            {t('several.deleteAll')}
          </Button>
        </div>
      </div>
    </>
  )
}

/** The value that all of them share, or null. */
function shared<T, V>(records: readonly T[], fieldOf: (record: T) => V): V | null {
  const [first, ...others] = records.map(fieldOf)
  return first !== undefined && others.every((value) => value === first) ? first : null
}

function TintField({ records }: { readonly records: readonly AnyRecord[] }) {
  const session = useSession()
  const tinted = records.filter(isTinted)
  if (tinted.length === 0) return null
  const ids = tinted.map(({ id }) => id)
  return (
    <ColourField
      value={shared(tinted, ({ colour }) => colour)}
      onChange={(colour) =>
        session.dispatch('setColour', (document) => setColour(document, { ids, colour }))
      }
    />
  )
}

function CardFields({ cards }: { readonly cards: readonly Card[] }) {
  const { t } = useTranslation('inspector')
  const session = useSession()
  const lanes = useDocument((document) => document.lane)
  const ofKind = (kind: 'painPoints' | 'opportunities') =>
    cards.filter(({ laneId }) => lanes[laneId]?.kind === kind)
  const pains = ofKind('painPoints')
  const ideas = ofKind('opportunities')
  const set = (those: readonly Card[], fields: Fields<'card'>) => {
    const ids = those.map(({ id }) => id)
    session.dispatch('editMany', (document) =>
      setFieldsOfMany(document, { type: 'card', ids, fields }),
    )
  }
  return (
    <>
      {pains.length > 0 && (
        <>
          <GradeField
            label={t('field.severity')}
            highIsBad
            value={shared(pains, ({ severity }) => severity)}
            onChange={(severity) => set(pains, { severity })}
          />
          <GradeField
            label={t('field.frequency')}
            highIsBad
            value={shared(pains, ({ frequency }) => frequency)}
            onChange={(frequency) => set(pains, { frequency })}
          />
        </>
      )}
      {ideas.length > 0 && (
        <>
          <GradeField
            label={t('field.impact')}
            value={shared(ideas, ({ impact }) => impact)}
            onChange={(impact) => set(ideas, { impact })}
          />
          <GradeField
            label={t('field.effort')}
            value={shared(ideas, ({ effort }) => effort)}
            onChange={(effort) => set(ideas, { effort })}
          />
        </>
      )}
      <ChoiceField
        label={t('field.evidence')}
        value={shared(cards, ({ evidence }) => evidence)}
        noneLabel={t('none')}
        choices={evidenceChoices.map(({ value, icon }) => ({
          value,
          icon,
          label: t(`evidence.${value}`),
        }))}
        onChange={(evidence) => set(cards, { evidence })}
      />
    </>
  )
}

function TouchpointFields({ touchpoints }: { readonly touchpoints: readonly Touchpoint[] }) {
  const { t } = useTranslation('inspector')
  const session = useSession()
  const ids = touchpoints.map(({ id }) => id)
  const set = (fields: Fields<'touchpoint'>) => {
    session.dispatch('editMany', (document) =>
      setFieldsOfMany(document, { type: 'touchpoint', ids, fields }),
    )
  }
  return (
    <>
      <ChannelField
        value={shared(touchpoints, ({ channel }) => channel)}
        onChange={(channel) => set({ channel })}
      />
      <SwitchField
        label={t('field.momentOfTruth')}
        checked={touchpoints.every(({ momentOfTruth }) => momentOfTruth)}
        onChange={(momentOfTruth) => set({ momentOfTruth })}
      />
    </>
  )
}
