import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommandName } from '../commands/command-name.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { closeDialog } from './dialogs.ts'
import { type ShortcutGroup, type ShortcutRow, shortcutGroups } from './shortcut-groups.ts'

/** All keys on one sheet. */
export function ShortcutSheet() {
  const { t } = useTranslation('app')
  const nameOf = useRowName()
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLocaleLowerCase()
  const groups = shortcutGroups
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => nameOf(row).toLocaleLowerCase().includes(wanted)),
    }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('close')} width={640} onClose={closeDialog}>
      <label className="search-field shortcuts-filter">
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <input
          type="search"
          value={filter}
          placeholder={t('shortcuts.filter')}
          aria-label={t('shortcuts.filter')}
          spellCheck={false}
          onChange={(event) => setFilter(event.target.value)}
        />
      </label>
      <div className="shortcuts">
        {([1, 2] as const).map((column) => (
          <div key={column}>
            {groups
              .filter((group) => group.column === column)
              .map((group) => (
                <Group key={group.title} group={group} />
              ))}
          </div>
        ))}
      </div>
    </Dialog>
  )
}

function useRowName(): (row: ShortcutRow) => string {
  const { t } = useTranslation('app')
  const commandName = useCommandName()
  return (row) => ('command' in row ? commandName(row.command) : t(`shortcuts.${row.words}`))
}

const shownKeys = (row: ShortcutRow) => ('command' in row ? (row.command.keys ?? []) : row.keys)

function Group({ group }: { readonly group: ShortcutGroup }) {
  const { t } = useTranslation('app')
  const nameOf = useRowName()
  return (
    <section>
      <h3>{t(`shortcuts.${group.title}`)}</h3>
      <ul>
        {group.rows.map((row) => (
          <li key={'command' in row ? row.command.id : row.words}>
            {nameOf(row)}
            <span>
              {shownKeys(row).map((key) => {
                const written = typeof key === 'string' ? key : t(`shortcuts.${key.words}`)
                return (
                  <kbd key={written} className="kbd">
                    {written}
                  </kbd>
                )
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
