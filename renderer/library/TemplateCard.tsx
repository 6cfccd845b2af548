import './own-template.css'
import { Ellipsis, PencilLine, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openDialog } from '../app/dialogs.ts'
import { Chip } from '../ui/Chip.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import type { Template } from './library-store.ts'
import { TemplatePicture } from './TemplatePicture.tsx'

/** A template to start a map from; one of the workspace's own has a menu. */
export function TemplateCard({ template }: { readonly template: Template }) {
  const { t } = useTranslation('library')
  const { id, title, description, language } = template
  return (
    <>
      <button
        type="button"
        className="template-card"
        title={description || title}
        data-template={id}
        onClick={() => openDialog({ kind: 'newMap', template: id })}
      >
        <TemplatePicture id={id} />
        <b>{title}</b>
      </button>
      {language === null && (
        <span className="template-own">
          <Chip small look="plain">
            {t('yours')}
          </Chip>
          <Menu
            label={t('menuOfTemplate', { title })}
            trigger={<IconButton icon={Ellipsis} small label={t('menuOfTemplate', { title })} />}
          >
            <MenuItem
              icon={PencilLine}
              onSelect={() => openDialog({ kind: 'renameTemplate', template })}
            >
              {t('renameEllipsis')}
            </MenuItem>
            <MenuItem
              icon={Trash2}
              danger
              onSelect={() => openDialog({ kind: 'deleteTemplate', template })}
            >
              {t('deleteEllipsis')}
            </MenuItem>
          </Menu>
        </span>
      )}
    </>
  )
}
