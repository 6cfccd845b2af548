import { Minus, Plus, Smile } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Emotion } from '../../shared/document/emotion.ts'
import { spreadOfVotes } from '../../shared/document/emotion-votes.ts'
import { setEmotion } from '../../shared/document/operations/operations.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { FieldRow } from './fields/FieldRow.tsx'
import { TextField } from './fields/TextField.tsx'
import { InspectorHeader } from './InspectorHeader.tsx'
import { useRecordEdit } from './use-record-edit.ts'
import { useSelectedActions } from './use-selected-actions.ts'

export function EmotionInspector({ emotion }: { readonly emotion: Emotion }) {
  const { t } = useTranslation('inspector')
  const language = useLanguage()
  const session = useSession()
  const edit = useRecordEdit('emotion', emotion.id, 'editEmotion')
  const actions = useSelectedActions([emotion.id])
  const persona = useDocument((document) => document.persona[emotion.personaId])
  const touchpoint = useDocument((document) => document.touchpoint[emotion.touchpointId])
  const { personaId, touchpointId, level } = emotion
  const spread = spreadOfVotes(emotion.votes)
  const say = (vote: number) =>
    formatNumber(vote, language, { digits: Number.isInteger(vote) ? 0 : 1, sign: true })
  // A run of presses is one step of undo, as a drag of the point is.
  const nudge = (by: number) =>
    session.dispatch(
      'moveEmotion',
      (document) =>
        setEmotion(document, {
          personaId,
          touchpointId,
          level: (document.emotion[emotion.id]?.level ?? 0) + by,
        }),
      { typing: `${personaId}.${touchpointId}.level` },
    )
  return (
    <>
      <InspectorHeader
        icon={<Smile size={18} strokeWidth={1.75} />}
        title={t('emotion.title')}
        subtitle={t('emotion.place', {
          persona: persona?.name || t('map.unnamed'),
          touchpoint: touchpoint?.title || t('touchpoint.untitled'),
        })}
        onDelete={actions.onDelete}
      />
      <div className="inspector-fields">
        <FieldRow label={t('field.level')}>
          <IconButton
            small
            icon={Minus}
            iconSize={14}
            label={t('emotion.lower')}
            disabled={level <= -2}
            onClick={() => nudge(-0.1)}
          />
          <output className="inspector-level" aria-label={t('field.level')}>
            {formatNumber(level, language, { digits: 1, sign: true })}
          </output>
          <IconButton
            small
            icon={Plus}
            iconSize={14}
            label={t('emotion.raise')}
            disabled={level >= 2}
            onClick={() => nudge(0.1)}
          />
        </FieldRow>
        {spread && (
          <FieldRow label={t('field.votes')}>
            <output aria-label={t('field.votes')}>
              {t('emotion.votes', { count: spread.n })}
              {spread.low < spread.high &&
                `, ${t('emotion.votesRange', { low: say(spread.low), high: say(spread.high) })}`}
            </output>
          </FieldRow>
        )}
        <TextField
          label={t('field.feeling')}
          value={emotion.feeling}
          placeholder={t('placeholder.feeling')}
          onInput={(feeling) => edit.type('feeling', { feeling })}
          onDone={edit.done}
        />
        <TextField
          label={t('field.quote')}
          value={emotion.quote}
          placeholder={t('placeholder.quote')}
          multiline
          onInput={(quote) => edit.type('quote', { quote })}
          onDone={edit.done}
        />
      </div>
    </>
  )
}
