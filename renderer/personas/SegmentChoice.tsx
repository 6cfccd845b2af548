import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Persona } from '../../shared/document/persona.ts'
import { storage } from '../app/bridge.ts'
import { sayError } from '../app/say-error.ts'
import { useJourney } from '../document/session-context.ts'
import { ChipButton } from '../ui/Chip.tsx'
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { usePersonaEdit } from './use-persona-edit.ts'

interface SegmentColumn {
  readonly column: string
  readonly values: readonly string[]
}

/** Which group of customers the persona stands for: a value of a segment column of the map's surveys. */
export function SegmentChoice({ persona }: { readonly persona: Persona }) {
  const { t } = useTranslation('personas')
  const { id: journeyId } = useJourney()
  const edit = usePersonaEdit(persona.id)
  const [columns, setColumns] = useState<readonly SegmentColumn[]>([])
  useEffect(() => {
    storage.overlayFacets({ journeyId }).then(({ segments }) => setColumns(segments), sayError)
  }, [journeyId])
  const { segment } = persona
  return (
    <div className="segment-choice">
      {!segment && <p className="persona-hint">{t('page.segmentHint')}</p>}
      {columns.length === 0 && !segment ? (
        <p className="persona-hint">{t('page.noFacets')}</p>
      ) : (
        <Menu
          trigger={
            <ChipButton>
              {segment ? (
                <>
                  {segment.column} <b>{segment.value}</b>
                </>
              ) : (
                t('page.noSegment')
              )}
              <ChevronDown size={12} strokeWidth={2} aria-hidden />
            </ChipButton>
          }
        >
          <MenuItem onSelect={() => edit.set({ segment: null })}>{t('page.noSegment')}</MenuItem>
          {columns.map(({ column, values }) => (
            <div key={column}>
              <MenuSeparator />
              <MenuHeading>{column}</MenuHeading>
              <MenuChoice
                value={segment?.column === column ? segment.value : ''}
                choices={values.map((value) => ({ value, label: value }))}
                onChoose={(value) => edit.set({ segment: { column, value } })}
              />
            </div>
          ))}
        </Menu>
      )}
    </div>
  )
}
