import { Plus } from 'lucide-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, MenuHeading, MenuItem } from '../ui/Menu.tsx'
import { makeOpportunity } from './board-actions.ts'

/** A new opportunity under a touchpoint that is chosen from the map's. */
export function AddOpportunity({ primary = false }: { readonly primary?: boolean }) {
  const { t } = useTranslation('board')
  const session = useSession()
  const labels = useSceneLabels()
  const { stages, touchpointsOf, touchpoints } = useDocument(mapOf)
  return (
    <Menu
      align="end"
      label={t('addLabel')}
      // The keyboard goes to the new card, not back to the button.
      onCloseAutoFocus={(event) => {
        if (session.store.getState().editing) event.preventDefault()
      }}
      trigger={
        <Button
          look={primary ? 'primary' : 'line'}
          aria-label={t('addLabel')}
          data-action="add-opportunity"
          disabled={touchpoints.length === 0}
        >
          <Plus size={14} strokeWidth={1.75} aria-hidden />
          {t('add')}
        </Button>
      }
    >
      {stages.map((stage) => (
        <Fragment key={stage.id}>
          {touchpointsOf(stage.id).length > 0 && (
            <MenuHeading>{stage.title || labels.untitled.stage}</MenuHeading>
          )}
          {touchpointsOf(stage.id).map(({ id, title }) => (
            <MenuItem
              key={id}
              onSelect={() => makeOpportunity(session, { stageId: stage.id, touchpointId: id })}
            >
              {title || labels.untitled.touchpoint}
            </MenuItem>
          ))}
        </Fragment>
      ))}
    </Menu>
  )
}
