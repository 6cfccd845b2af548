import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { goHome } from '../app/router.ts'
import { attempt } from '../app/say-error.ts'
import { useSettings } from '../app/settings.ts'
import type { Template } from './library-store.ts'
import { Section } from './Section.tsx'
import { TemplateCard } from './TemplateCard.tsx'
import { templatesIn } from './templates-in.ts'

interface TemplateRowProps {
  readonly templates: readonly Template[]
  /** Show no more than this many, with a way to the others. */
  readonly limit?: number
}

/** The templates in the window's language. */
export function TemplateRow({ templates, limit = Number.POSITIVE_INFINITY }: TemplateRowProps) {
  const { t } = useTranslation('library')
  const { language } = useSettings()
  const offered = templatesIn(templates, language)
  return (
    <Section
      title={t('startFromTemplate')}
      action={
        offered.length > limit && (
          <button
            type="button"
            className="library-more"
            onClick={() => attempt(goHome('templates'))}
          >
            {t('allTemplates', { count: offered.length })}
            <ChevronRight size={12} strokeWidth={2} aria-hidden />
          </button>
        )
      }
    >
      <ul className="template-row">
        {offered.slice(0, limit).map((template) => (
          <li key={template.id}>
            <TemplateCard template={template} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
