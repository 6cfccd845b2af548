import { formatNumber } from '../../shared/scene/format.ts'
import { useSelection } from '../document/session-context.ts'
import { useCanvasState } from './canvas-store.ts'
import { mainPersona } from './commands.ts'
import { usePicture } from './picture-context.ts'
import { useWords } from './use-words.ts'

/** The points of the emotion curves: what can be dragged, named for screen readers, and the value while it moves. */
export function Emotions() {
  const { layout, document } = usePicture()
  const { t, labels, language } = useWords()
  const drag = useCanvasState((state) => state.emotion)
  const { ids } = useSelection()
  const plot = layout.emotions
  if (!plot) return null
  const main = mainPersona(document)
  const unsaid = plot.points.every(({ level }) => level === null)
  const sign = { digits: 1, sign: true }
  const points = plot.points.map(({ personaId, touchpointId, emotionId, level, x, y }) => {
    const dragged = drag?.personaId === personaId && drag.touchpointId === touchpointId
    const selected = emotionId !== null && ids.has(emotionId)
    const name = t(level === null ? 'name.noEmotion' : 'name.emotion', {
      persona: document.persona[personaId]?.name || t('name.persona'),
      place: document.touchpoint[touchpointId]?.title || labels.untitled.touchpoint,
      level: formatNumber(level ?? 0, language, sign),
    })
    return (
      // biome-ignore lint/a11y/useSemanticElements: a thing on a canvas, not a form's fieldset
      <div
        key={`${personaId} ${touchpointId}`}
        id={emotionId ? `item-${emotionId}` : undefined}
        data-id={emotionId ?? undefined}
        role="group"
        aria-label={name}
        className={`emotion-point${dragged || selected ? ' emotion-point-held' : ''}${
          level === null && personaId === main ? ' emotion-unset' : ''
        }`}
        style={{ left: x - 9, top: y - 9 }}
      >
        {(dragged || selected) && (
          <>
            <i className="emotion-knob" />
            <output className="bubble">
              {dragged && drag.before !== null
                ? t('emotion.was', {
                    now: formatNumber(drag.level, language, sign),
                    before: formatNumber(drag.before, language, sign),
                  })
                : formatNumber(level ?? 0, language, sign)}
            </output>
          </>
        )}
      </div>
    )
  })
  return (
    <>
      {points}
      {unsaid && points.length > 0 && (
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
