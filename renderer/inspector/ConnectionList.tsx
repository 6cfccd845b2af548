import { CornerDownLeft, MoveRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TouchpointId } from '../../shared/document/touchpoint.ts'
import { useDocument, useSession } from '../document/session-context.ts'

/** The connections of a touchpoint, each a button that selects it: the keyboard's way to them. */
export function ConnectionList({ touchpointId }: { readonly touchpointId: TouchpointId }) {
  const { t } = useTranslation('inspector')
  const session = useSession()
  const connections = useDocument((document) => document.connection)
  const touchpoints = useDocument((document) => document.touchpoint)
  const own = Object.values(connections).filter(
    ({ from, to }) => from === touchpointId || to === touchpointId,
  )
  if (own.length === 0) return null
  return (
    <section className="inspector-section">
      <h3>{t('connection.list')}</h3>
      <ul className="inspector-list">
        {own.map(({ id, from, to, label }) => {
          const other = touchpoints[from === touchpointId ? to : from]?.title
          const Icon = from === touchpointId ? MoveRight : CornerDownLeft
          return (
            <li key={id}>
              <button type="button" className="inspector-line" onClick={() => session.select([id])}>
                <Icon size={14} aria-hidden="true" />
                <span>
                  {t(from === touchpointId ? 'connection.goesTo' : 'connection.comesFrom', {
                    touchpoint: other || t('touchpoint.untitled'),
                  })}
                </span>
                {label && <small>{label}</small>}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
