import { Plus, UserRoundPlus } from 'lucide-react'
import { attachPersona } from '../../shared/document/operations/operations.ts'
import { useSession } from '../document/session-context.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import type { CanvasContext } from './canvas-context.ts'
import { makePersona } from './make-commands.ts'
import { usePicture } from './picture-context.ts'
import { promptBox } from './place-box.ts'
import { placeAt } from './Rings.tsx'
import { useWords } from './use-words.ts'
import './header-prompt.css'

/** Beside the personas of a map, and the summary where there is one: one more, as beside the stages. */
function NextPersona({ context }: { readonly context: CanvasContext }) {
  const { layout } = usePicture()
  const { t } = useWords()
  const { header, summary } = layout
  const last = summary ?? header
  return (
    last && (
      <button
        type="button"
        data-interactive
        data-header-focus
        className="stage-new"
        style={{ left: last.x + last.width + 8, top: last.y + last.height / 2 - 14 }}
        tabIndex={-1}
        onClick={() => makePersona(context)}
      >
        <Plus size={14} aria-hidden="true" />
        {t('header.newPersona')}
      </button>
    )
  )
}

/** Above a map without a persona: asks whose journey it is, and offers those of the workspace. */
export function HeaderPrompt({ context }: { readonly context: CanvasContext }) {
  const { layout, document } = usePicture()
  const session = useSession()
  const { t } = useWords()
  if (layout.index.personas.length > 0) return <NextPersona context={context} />
  const box = layout.header ?? promptBox(layout)
  // With a scenario the scene draws its own card: only its empty beginning is used.
  const own = layout.header === null
  const personas = Object.values(document.persona).slice(0, 4)
  return (
    <section
      className={own ? 'header-prompt header-prompt-own' : 'header-prompt'}
      style={placeAt(own ? box : { ...box, width: 300, x: box.x + box.width - 460 })}
      aria-label={t('header.label')}
      data-interactive
    >
      <div className="header-who">
        {own && (
          <span className="header-question" aria-hidden="true">
            <UserRoundPlus size={18} strokeWidth={1.75} />
          </span>
        )}
        <span>
          {own && <strong>{t('header.whose')}</strong>}
          <span className="header-pick">
            {personas.map(({ id, name, colour, portrait }) => (
              <button
                key={id}
                type="button"
                className="header-persona"
                aria-label={t('header.choose', { name })}
                onClick={() =>
                  session.dispatch('addPersona', (present) =>
                    attachPersona(present, { personaId: id }),
                  )
                }
              >
                <Avatar name={name} colour={colour} portrait={portrait} size={24} />
              </button>
            ))}
            <Button size="small" data-header-focus onClick={() => makePersona(context)}>
              {t('header.newPersona')}
            </Button>
          </span>
        </span>
      </div>
      {own && (
        <div>
          <small>{t('header.scenario')}</small>
          <p>{t('header.scenarioHint')}</p>
        </div>
      )}
      {own && box.width >= 860 && (
        <div>
          <small>{t('header.expectations')}</small>
          <p>{t('header.expectationsHint')}</p>
        </div>
      )}
    </section>
  )
}
