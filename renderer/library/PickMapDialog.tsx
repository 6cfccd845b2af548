import { Plus, Route } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../app/dialogs.ts'
import { importInto, importIntoNewMap } from '../app/import-survey.ts'
import type { SurveyFile } from '../app/router.ts'
import { attempt } from '../app/say-error.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { loadLibrary, useLibrary } from './library-store.ts'

/** Which map a survey is for, or a new one. */
export function PickMapDialog({ survey }: { readonly survey: SurveyFile }) {
  const { t } = useTranslation('library')
  const { t: tApp } = useTranslation('app')
  const { library } = useLibrary()
  useEffect(() => {
    if (!library) void loadLibrary()
  }, [library])
  const choose = (task: () => Promise<void>) => {
    closeDialog()
    attempt(task())
  }
  return (
    <Dialog title={t('pickMap')} closeLabel={tApp('close')} width={480} onClose={closeDialog}>
      <ul className="pick-map">
        {library?.maps.map((map) => (
          <li key={map.id}>
            <button
              type="button"
              className="pick-map-row"
              onClick={() => choose(() => importInto(map.id, survey))}
            >
              <Route size={16} strokeWidth={1.75} aria-hidden />
              <b>{map.title || tApp('breadcrumb.untitled')}</b>
              <small>{t('touchpoints', { count: map.touchpoints })}</small>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="pick-map-row"
            onClick={() => choose(() => importIntoNewMap(survey))}
          >
            <Plus size={16} strokeWidth={1.75} aria-hidden />
            <b>{t('pickNew')}</b>
            <small>{t('pickNewDetail')}</small>
          </button>
        </li>
      </ul>
    </Dialog>
  )
}
