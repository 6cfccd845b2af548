import { useTranslation } from 'react-i18next'
import { useImportSession, useImportState } from './import-context.tsx'
import './recipes-dialog.css'

/** Whether, and under which name, the next file of this kind is read as this one. */
export function KeepRecipe() {
  const { t } = useTranslation('feedback')
  const session = useImportSession()
  const { recipe, keptName, report } = useImportState((state) => state)
  const usual = recipe?.name ?? report?.dataset.name ?? ''
  const isKept = keptName !== null
  return (
    <p className="recipe-keep">
      <label>
        <input
          type="checkbox"
          checked={isKept}
          onChange={(event) => session.keepAs(event.target.checked ? undefined : null)}
        />
        {t('recipe.keep')}
      </label>
      <input
        className="text-input"
        aria-label={t('recipe.name')}
        disabled={!isKept}
        value={keptName ?? usual}
        spellCheck={false}
        onChange={(event) => session.keepAs(event.target.value)}
      />
    </p>
  )
}
