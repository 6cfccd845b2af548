import { PanelLeftClose, Plus, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../shared/document/id.ts'
import { addStage, addTouchpoint } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { useSession } from '../../document/session-context.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { usePainted } from '../../ui/use-painted.ts'
import { closePanel } from '../panels.ts'
import { LaneList } from './LaneList.tsx'
import { StageTree } from './StageTree.tsx'

/** The map as a list: stages with their touchpoints, and the lanes. */
export function OutlinePanel() {
  const { t } = useTranslation('app')
  const [filter, setFilter] = useState('')
  const painted = usePainted()
  return (
    <aside className="panel" aria-label={t('outline.title')}>
      <header className="panel-head">
        <h2>{t('outline.title')}</h2>
        <AddMenu />
        <IconButton icon={PanelLeftClose} label={t('outline.close')} onClick={closePanel} />
      </header>
      <div className="search-field panel-filter">
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <input
          type="search"
          value={filter}
          placeholder={t('outline.filter')}
          aria-label={t('outline.filter')}
          spellCheck={false}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      <div className="panel-body">
        {painted && <StageTree filter={filter.trim()} />}
        <LaneList />
      </div>
    </aside>
  )
}

function AddMenu() {
  const { t } = useTranslation('app')
  const session = useSession()
  const add = (kind: 'stage' | 'touchpoint') => {
    const { document, selection } = session.store.getState()
    const { stages } = mapOf(document)
    if (kind === 'stage' || stages.length === 0) {
      const id = newId('stage')
      session.dispatch('addStage', (before) => addStage(before, { id }))
      session.select([id])
      return
    }
    // It joins the stage that is selected, wholly or by one of its touchpoints; else the last one.
    const chosen = [...selection.ids].map((id) => document.touchpoint[id]?.stageId ?? id)
    const stage = stages.find((each) => chosen.includes(each.id)) ?? stages.at(-1)
    if (!stage) return
    const id = newId('touchpoint')
    session.dispatch('addTouchpoint', (before) => addTouchpoint(before, { id, stageId: stage.id }))
    session.select([id])
  }
  return (
    <Menu trigger={<IconButton icon={Plus} label={t('outline.add')} />}>
      <MenuItem onSelect={() => add('stage')}>{t('outline.addStage')}</MenuItem>
      <MenuItem onSelect={() => add('touchpoint')}>{t('outline.addTouchpoint')}</MenuItem>
    </Menu>
  )
}
