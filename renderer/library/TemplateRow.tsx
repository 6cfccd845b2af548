import { useTranslation } from 'react-i18next'
import { openDialog } from '../app/dialogs.ts'
import { useSettings } from '../app/settings.ts'
import type { Template } from './library-store.ts'
import { Section } from './Section.tsx'
import { TemplatePicture } from './TemplatePicture.tsx'

/** The templates in the window's language. */
export function TemplateRow({ templates }: { readonly templates: readonly Template[] }) {
  const { t } = useTranslation('library')
  const { language } = useSettings()
  return (
    <Section title={t('startFromTemplate')}>
      <ul className="template-row">
        {templates
          .filter((template) => template.language === language)
          .map(({ id, title, description }) => (
            <li key={id}>
              <button
                type="button"
                className="template-card"
                title={description}
                data-template={id}
                onClick={() => openDialog({ kind: 'newMap', template: id })}
              >
                <TemplatePicture id={id} />
                <b>{title}</b>
              </button>
            </li>
          ))}
      </ul>
    </Section>
  )
}
