import { Plus } from 'lucide-react'
import { useSelection } from '../document/session-context.ts'
import type { CanvasContext } from './canvas-context.ts'
import { useCanvasState } from './canvas-store.ts'
import { makeStage, makeTouchpoint } from './make-commands.ts'
import { usePicture } from './picture-context.ts'
import { useWords } from './use-words.ts'
import './add-buttons.css'

/** The plus on a hovered or selected stage, which adds a touchpoint to it, and the one that adds a stage. */
export function StageTools({ context }: { readonly context: CanvasContext }) {
  const { layout } = usePicture()
  const { t, labels } = useWords()
  const { ids } = useSelection()
  const hovered = useCanvasState(({ hover }) => (hover?.kind === 'stage' ? hover.id : null))
  const busy = useCanvasState((state) => state.lifted !== null)
  return (
    <>
      {!busy &&
        layout.index.stages.flatMap((stage) => {
          const box = layout.stages.get(stage.id)
          if (!box || (stage.id !== hovered && !ids.has(stage.id))) return []
          const title = stage.title || labels.untitled.stage
          return [
            <button
              key={stage.id}
              type="button"
              data-interactive
              className="stage-plus"
              style={{ left: box.x + box.width - 26, top: box.y + 3 }}
              tabIndex={-1}
              aria-label={t('addTouchpointTo', { stage: title })}
              title={t('addTouchpointTo', { stage: title })}
              onClick={() =>
                makeTouchpoint(context, stage.id, layout.index.touchpointsOf(stage.id).length)
              }
            >
              <Plus size={14} aria-hidden="true" />
            </button>,
          ]
        })}
      <button
        type="button"
        data-interactive
        className="stage-new"
        style={{ left: layout.sheet.width + 8, top: 4 }}
        tabIndex={-1}
        onClick={() => makeStage(context, layout.index.stages.length)}
      >
        <Plus size={14} aria-hidden="true" />
        {t('addStage')}
      </button>
    </>
  )
}
