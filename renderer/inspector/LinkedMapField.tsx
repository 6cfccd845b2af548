import { ArrowUpRight, ChevronDown, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JourneyId } from '../../shared/document/journey.ts'
import { setFields } from '../../shared/document/operations/operations.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import type { DeletedMap, MapSummary } from '../../shared/rpc/contract.ts'
import { storage } from '../app/bridge.ts'
import { makeDetailMap, openLinkedMap } from '../app/linked-maps.ts'
import { attempt } from '../app/say-error.ts'
import { useSession } from '../document/session-context.ts'
import { useLibrary } from '../library/library-store.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { FieldRow } from './fields/FieldRow.tsx'

/** The map that shows this touchpoint in detail: chosen, made new, opened. */
export function LinkedMapField({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { t } = useTranslation('inspector')
  const session = useSession()
  const { maps, deleted } = useOtherMaps(touchpoint.journeyId) ?? {}
  const { linkedMap } = touchpoint
  const linked = maps?.find(({ id }) => id === linkedMap)
  const inTrash = deleted?.find(({ id }) => id === linkedMap)
  const untitled = t('map.untitled')
  const words = !linkedMap
    ? t('linkedMap.none')
    : linked
      ? linked.title || untitled
      : inTrash
        ? t('linkedMap.deleted', { map: inTrash.title || untitled })
        : maps
          ? t('linkedMap.gone')
          : ''
  const link = (to: JourneyId | null) =>
    session.dispatch(to ? 'linkMap' : 'unlinkMap', (document) =>
      setFields(document, { type: 'touchpoint', id: touchpoint.id, fields: { linkedMap: to } }),
    )
  return (
    <FieldRow label={t('field.linkedMap')}>
      <Menu
        trigger={
          <button
            type="button"
            className="inspector-choice"
            aria-label={`${t('field.linkedMap')}: ${words}`}
            title={words}
          >
            <span className={linked ? undefined : 'inspector-none'}>{words}</span>
            <ChevronDown size={12} aria-hidden="true" className="inspector-chevron" />
          </button>
        }
      >
        <MenuItem icon={Plus} onSelect={() => attempt(makeDetailMap(session, touchpoint))}>
          {t('linkedMap.new')}
        </MenuItem>
        {(maps?.length ?? 0) > 0 && <MenuSeparator />}
        {maps?.map(({ id, title }) => (
          <MenuItem key={id} onSelect={() => link(id)}>
            {title || untitled}
          </MenuItem>
        ))}
        {linkedMap && (
          <>
            <MenuSeparator />
            <MenuItem onSelect={() => link(null)}>{t('linkedMap.none')}</MenuItem>
          </>
        )}
      </Menu>
      {(linked ?? inTrash) && (
        <IconButton
          small
          icon={ArrowUpRight}
          iconSize={14}
          label={t('linkedMap.open')}
          onClick={() => attempt(openLinkedMap(touchpoint))}
        />
      )}
    </FieldRow>
  )
}

interface OtherMaps {
  readonly maps: readonly MapSummary[]
  /** In the trash: a link to one of them can be mended by bringing it back. */
  readonly deleted: readonly DeletedMap[]
}

/** The maps of the workspace besides this one, read anew when one is deleted or brought back; null meanwhile. */
function useOtherMaps(journeyId: JourneyId): OtherMaps | null {
  const { library } = useLibrary()
  const [others, setOthers] = useState<OtherMaps | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the library is read anew with each change of its maps
  useEffect(() => {
    let gone = false
    attempt(
      Promise.all([storage.listMaps({}), storage.listDeletedMaps({})]).then(
        ([{ maps }, { maps: deleted }]) => {
          if (!gone) setOthers({ maps: maps.filter(({ id }) => id !== journeyId), deleted })
        },
      ),
    )
    return () => {
      gone = true
    }
  }, [journeyId, library])
  return others
}
