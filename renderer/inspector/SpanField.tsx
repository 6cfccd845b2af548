import { useTranslation } from 'react-i18next'
import type { Card } from '../../shared/document/card.ts'
import { setSpan } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { NumberStepper } from '../feedback/NumberStepper.tsx'
import '../feedback/picker.css'
import { FieldRow } from './fields/FieldRow.tsx'

/** How many touchpoints a card stands over, from its own to the right; a card of a whole stage has none. */
export function SpanField({ card }: { readonly card: Card }) {
  const { t } = useTranslation('inspector')
  const session = useSession()
  const { columns, columnOf } = useDocument(mapOf)
  const column = card.touchpointId === null ? undefined : columnOf(card.touchpointId)
  if (column === undefined) return null
  return (
    <FieldRow label={t('span.label')} long>
      <NumberStepper
        label={t('span.label')}
        value={card.span}
        min={1}
        max={columns.length - column}
        step={1}
        lessLabel={t('span.less')}
        moreLabel={t('span.more')}
        onChange={(span) =>
          session.dispatch('spanCard', (document) => setSpan(document, { id: card.id, span }))
        }
      />
    </FieldRow>
  )
}
