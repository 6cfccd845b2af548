import { CalendarClock, Ellipsis, Pause, PencilLine, Play, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DatasetSummary } from '../../shared/rpc/contract.ts'
import { attempt } from '../app/say-error.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { DeleteDataset } from './DeleteDataset.tsx'
import { pauseDataset } from './dataset-actions.ts'
import { KeepDataset } from './KeepDataset.tsx'
import { RenameDataset } from './RenameDataset.tsx'

/** What can be done with a dataset: rename, pause, its last day, delete. */
export function DatasetMenu({ dataset }: { readonly dataset: DatasetSummary }) {
  const { t } = useTranslation('library')
  const [asking, setAsking] = useState<'rename' | 'keep' | 'delete' | null>(null)
  const { name, paused } = dataset
  const close = () => setAsking(null)
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton icon={Ellipsis} iconSize={14} small label={t('dataset.menuOf', { name })} />
        }
      >
        <MenuItem icon={PencilLine} onSelect={() => setAsking('rename')}>
          {t('renameEllipsis')}
        </MenuItem>
        <MenuItem
          icon={paused ? Play : Pause}
          onSelect={() => attempt(pauseDataset(dataset, !paused))}
        >
          {t(paused ? 'dataset.resume' : 'dataset.pause')}
        </MenuItem>
        <MenuItem icon={CalendarClock} onSelect={() => setAsking('keep')}>
          {t('dataset.keep')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Trash2} danger onSelect={() => setAsking('delete')}>
          {t('deleteEllipsis')}
        </MenuItem>
      </Menu>
      {asking === 'rename' && <RenameDataset dataset={dataset} onClose={close} />}
      {asking === 'keep' && <KeepDataset dataset={dataset} onClose={close} />}
      {asking === 'delete' && <DeleteDataset dataset={dataset} onClose={close} />}
    </>
  )
}
