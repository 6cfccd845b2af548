import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../app/dialogs.ts'
import { attempt } from '../app/say-error.ts'
import { useSettings } from '../app/settings.ts'
import { newMap } from '../app/workspace-actions.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { loadLibrary, useLibrary } from './library-store.ts'
import { TemplatePicture } from './TemplatePicture.tsx'
import { templatesIn } from './templates-in.ts'

/** A new map: from which template, and under which title. */
export function NewMapDialog({ template }: { readonly template?: string }) {
  const { t } = useTranslation('library')
  const { t: tApp } = useTranslation('app')
  const { language } = useSettings()
  const { library } = useLibrary()
  const [chosen, setChosen] = useState(template ?? 'blank')
  const [title, setTitle] = useState('')
  useEffect(() => {
    if (!library) void loadLibrary()
  }, [library])
  const templates = templatesIn(library?.templates ?? [], language)
  const create = (event: FormEvent) => {
    event.preventDefault()
    closeDialog()
    attempt(newMap(chosen, title.trim()))
  }
  return (
    <Dialog
      title={t('newMap')}
      closeLabel={tApp('close')}
      width={640}
      onClose={closeDialog}
      foot={
        <>
          <Button size="big" onClick={closeDialog}>
            {tApp('cancel')}
          </Button>
          <Button size="big" look="primary" type="submit" form="new-map">
            {t('create')}
          </Button>
        </>
      }
    >
      <form id="new-map" className="new-map" onSubmit={create}>
        <label className="field">
          <span className="field-label">{t('title')}</span>
          <input
            className="text-input"
            value={title}
            placeholder={tApp('breadcrumb.untitled')}
            spellCheck={false}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <fieldset className="template-choice">
          <legend className="field-label">{t('template')}</legend>
          {templates.map(({ id, title: name, description, language: own }) => (
            <label key={id} className="template-option">
              <input
                type="radio"
                name="template"
                value={id}
                checked={chosen === id}
                onChange={() => setChosen(id)}
              />
              <TemplatePicture id={id} />
              <span className="template-option-words">
                <b>{name}</b>
                {own === null && (
                  <Chip small look="plain">
                    {t('yours')}
                  </Chip>
                )}
                <small>{description}</small>
              </span>
            </label>
          ))}
        </fieldset>
      </form>
    </Dialog>
  )
}
