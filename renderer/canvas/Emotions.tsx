import { memo } from 'react'
import { formatNumber } from '../../shared/scene/format.ts'
import { useSelection } from '../document/session-context.ts'
import { useCanvasState } from './canvas-store.ts'
import { speakingPersona } from './commands.ts'
import { usePicture } from './picture-context.ts'
import { useView } from './use-view.ts'
import { useWords } from './use-words.ts'
import './emotion-point.css'

/** The points of the emotion curves: what can be dragged, named for screen readers, and the value while it moves. */
export function Emotions() {
  const { layout, document } = usePicture()
  const { t, labels } = useWords()
  const drag = useCanvasState((state) => state.emotion)
  const { ids } = useSelection()
  const view = useView()
  const plot = layout.emotions
  if (!plot) return null
  const seen = plot.points.filter(({ x }) => x >= view.x && x <= view.x + view.width)
  const main = speakingPersona(document)
  const unsaid = plot.points.every(({ level }) => level === null)
  return (
    <>
      {seen.map(({ personaId, touchpointId, emotionId, level, x, y }) => {
        const dragged = drag?.personaId === personaId && drag.touchpointId === touchpointId
        return (
          <EmotionPoint
            key={`${personaId} ${touchpointId}`}
            id={emotionId}
            persona={document.persona[personaId]?.name || t('name.persona')}
            place={document.touchpoint[touchpointId]?.title || labels.untitled.touchpoint}
            x={x}
            y={y}
            level={level}
            before={dragged ? drag.before : null}
            held={dragged || (emotionId !== null && ids.has(emotionId))}
            inviting={level === null && personaId === main}
          />
        )
      })}
      {unsaid && plot.points.length > 0 && (
        <span
          className="emotion-hint"
          style={{ left: plot.box.x + plot.box.width / 2, top: plot.notesY }}
        >
          {t('emotion.hint')}
        </span>
      )}
    </>
  )
}

interface EmotionPointProps {
  readonly id: string | null
  readonly persona: string
  readonly place: string
  readonly x: number
  readonly y: number
  readonly level: number | null
  /** The level that a drag began with. */
  readonly before: number | null
  /** Dragged or selected: it shows its value. */
  readonly held: boolean
  /** Not set yet, and asking for it. */
  readonly inviting: boolean
}

const EmotionPoint = memo(function EmotionPoint(props: EmotionPointProps) {
  const { id, level, before, held, inviting } = props
  const { t, language } = useWords()
  const written = (value: number) => formatNumber(value, language, { digits: 1, sign: true })
  const name = t(level === null ? 'name.noEmotion' : 'name.emotion', {
    persona: props.persona,
    place: props.place,
    level: written(level ?? 0),
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a thing on a canvas, not a form's fieldset
    <div
      id={id ? `item-${id}` : undefined}
      data-id={id ?? undefined}
      role="group"
      aria-label={name}
      className={`emotion-point${held ? ' emotion-point-held' : ''}${
        inviting ? ' emotion-unset' : ''
      }`}
      style={{ left: props.x - 9, top: props.y - 9 }}
    >
      {held && (
        <>
          <i className="emotion-knob" />
          <output className="bubble">
            {before === null
              ? written(level ?? 0)
              : t('emotion.was', { now: written(level ?? 0), before: written(before) })}
          </output>
        </>
      )}
    </div>
  )
})
