import { History } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/scene/format.ts'
import { attempt } from '../app/say-error.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { Button } from '../ui/Button.tsx'
import './file-facts.css'
import { useImportSession, useImportState } from './import-context.tsx'
import { RecipesDialog } from './RecipesDialog.tsx'

/** By which recipe the file is read, how to do without it, and the way to the others. */
export function RecipeHint() {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const session = useImportSession()
  const recipe = useImportState((state) => state.recipe)
  const [choosing, setChoosing] = useState(false)
  const others = (
    <Button size="small" look="ghost" onClick={() => setChoosing(true)}>
      {t('recipe.all')}
    </Button>
  )
  return (
    <>
      {recipe ? (
        <div className="hint">
          <b className="hint-plain">
            <History size={14} strokeWidth={1.75} aria-hidden />
            {t('recipe.found', { name: recipe.name })}
          </b>
          {recipe.shared === 1
            ? t('recipe.same')
            : t('recipe.alike', { percent: formatNumber(100 * recipe.shared, language) })}
          <span className="hint-buttons">
            <Button size="small" onClick={() => attempt(session.takeRecipe(null))}>
              {t('recipe.without')}
            </Button>
            {others}
          </span>
        </div>
      ) : (
        <p className="recipe-none">
          <span>{t('recipe.none')}</span>
          {others}
        </p>
      )}
      {choosing && <RecipesDialog onClose={() => setChoosing(false)} />}
    </>
  )
}
