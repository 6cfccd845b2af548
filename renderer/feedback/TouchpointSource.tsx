import { useTranslation } from 'react-i18next'
import type { Mapping } from '../../shared/feedback/mapping.ts'
import { attempt } from '../app/say-error.ts'
import type { WizardTouchpoint } from './ImportWizard.tsx'
import { useImportSession, useImportState } from './import-context.tsx'
import { Picker } from './Picker.tsx'

type Source = NonNullable<Mapping['touchpoint']>

/** Where the file says which touchpoint an answer is about: in a column, in each column's head, or nowhere. */
export function TouchpointSource({
  touchpoints,
}: {
  readonly touchpoints: readonly WizardTouchpoint[]
}) {
  const { t } = useTranslation('feedback')
  const session = useImportSession()
  const { profile, report } = useImportState((state) => state)
  const source = report?.mapping.touchpoint
  if (!profile || !report) return null
  const columns = profile.columns
    .filter(({ name }) => {
      const role = report.mapping.columns?.[name]?.role
      return role === 'touchpoint' || role === 'segment'
    })
    .map(({ name }) => ({
      value: keyOf({ column: name }),
      label: t('match.byColumn', { column: name }),
    }))
  const titles = touchpoints.map(({ title }) => ({
    value: keyOf({ title }),
    label: t('match.allAbout', { title }),
  }))
  const each = { value: keyOf({ eachColumn: true }), label: t('match.eachColumn') }
  return (
    <div className="match-source">
      <span>{t('match.source')}</span>
      <Picker
        label={t('match.source')}
        value={source ? keyOf(source) : null}
        placeholder={source && 'title' in source ? source.title : t('match.choose')}
        choices={[...columns, each, ...titles]}
        onChoose={(key) => attempt(session.setTouchpointSource(sourceOf(key)))}
      />
    </div>
  )
}

/** A source as the value of a menu's entry, and back. */
function keyOf(source: Source): string {
  if ('column' in source) return `column:${source.column}`
  return 'title' in source ? `title:${source.title}` : 'each'
}

function sourceOf(key: string): Source {
  if (key.startsWith('column:')) return { column: key.slice('column:'.length) }
  if (key.startsWith('title:')) return { title: key.slice('title:'.length) }
  return { eachColumn: true }
}
