import { ArrowUpRight, ChevronDown, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JourneyId } from '../../shared/document/journey.ts'
import { setFields } from '../../shared/document/operations/operations.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import type { MapSummary } from '../../shared/rpc/contract.ts'
import { storage } from '../app/bridge.ts'
import { makeDetailMap, openLinkedMap } from '../app/linked-maps.ts'
import { attempt } from '../app/say-error.ts'
import { useSession } from '../document/session-context.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { FieldRow } from './fields/FieldRow.tsx'

/** The map that shows this touchpoint in detail: chosen, made new, opened. */
export function LinkedMapField({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { t } = useTranslation('inspector')
  const session = useSession()
  const maps = useOtherMaps(touchpoint.journeyId)
  const { linkedMap } = touchpoint
  const linked = maps?.find(({ id }) => id === linkedMap)
  const untitled = t('map.untitled')
  const words = !linkedMap
    ? t('linkedMap.none')
    : linked
      ? linked.title || untitled
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
      {linked && (
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

/** The maps of the workspace besides this one; null while they are being read. */
function useOtherMaps(journeyId: JourneyId): readonly MapSummary[] | null {
  const [maps, setMaps] = useState<readonly MapSummary[] | null>(null)
  useEffect(() => {
    let gone = false
    attempt(
      storage.listMaps({}).then((answer) => {
        if (!gone) setMaps(answer.maps.filter(({ id }) => id !== journeyId))
      }),
    )
    return () => {
      gone = true
    }
  }, [journeyId])
  return maps
}
