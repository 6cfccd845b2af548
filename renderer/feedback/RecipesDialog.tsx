import { Download, Trash2, Upload } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecipeSummary } from '../../shared/rpc/contract.ts'
import { formatDate, formatNumber } from '../../shared/scene/format.ts'
import { app, storage } from '../app/bridge.ts'
import { attempt } from '../app/say-error.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { fileNameFrom } from '../export/export-choices.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { showToast } from '../ui/toast.ts'
import { useImportSession, useImportState } from './import-context.tsx'
import './recipes-dialog.css'

/** Every recipe of the workspace: to read the file by, to rename, to pass on as a file, to delete. */
export function RecipesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('feedback')
  const { t: words } = useTranslation('app')
  const session = useImportSession()
  const used = useImportState((state) => state.recipe?.id)
  const [recipes, setRecipes] = useState<readonly RecipeSummary[] | null>(null)
  const read = async () => setRecipes((await storage.listRecipes({})).recipes)
  useEffect(() => {
    let isOpen = true
    attempt(
      storage.listRecipes({}).then((answer) => {
        if (isOpen) setRecipes(answer.recipes)
      }),
    )
    return () => {
      isOpen = false
    }
  }, [])
  const add = async () => {
    const chosen = await app.chooseRecipeFile({})
    if (!chosen) return
    await storage.importRecipe({ file: chosen.file })
    await read()
  }
  const take = (id: string) => {
    onClose()
    attempt(session.takeRecipe(id))
  }
  return (
    <Dialog
      title={t('recipe.title')}
      closeLabel={words('close')}
      width={560}
      onClose={onClose}
      foot={
        <>
          <Button look="ghost" onClick={() => attempt(add())}>
            <Upload size={14} strokeWidth={1.75} aria-hidden />
            {t('recipe.import')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {words('close')}
          </Button>
        </>
      }
    >
      <p className="recipe-note">{t('recipe.detail')}</p>
      {recipes?.length === 0 && <p className="recipe-note">{t('recipe.empty')}</p>}
      <ul className="recipes">
        {recipes?.map((recipe) => (
          <Recipe
            key={recipe.id}
            recipe={recipe}
            isUsed={recipe.id === used}
            onTake={() => take(recipe.id)}
            onChange={read}
          />
        ))}
      </ul>
    </Dialog>
  )
}

interface RecipeProps {
  readonly recipe: RecipeSummary
  readonly isUsed: boolean
  readonly onTake: () => void
  readonly onChange: () => Promise<void>
}

function Recipe({ recipe, isUsed, onTake, onChange }: RecipeProps) {
  const { t } = useTranslation('feedback')
  const { t: tExport } = useTranslation('export')
  const { t: words } = useTranslation('app')
  const language = useLanguage()
  const { id, name, columns, savedAt } = recipe
  const [typed, setTyped] = useState(name)
  const rename = async () => {
    const wanted = typed.trim()
    if (wanted === '') setTyped(name)
    if (wanted === '' || wanted === name) return
    await storage.renameRecipe({ id, name: wanted })
    await onChange()
  }
  const restore = async () => {
    await storage.restoreRecipe({ id })
    await onChange()
  }
  const remove = async () => {
    await storage.deleteRecipe({ id })
    await onChange()
    showToast({
      look: 'deleted',
      text: t('recipe.deleted', { name }),
      action: { label: words('undo'), onSelect: () => attempt(restore()) },
    })
  }
  const save = async () => {
    const suggestedName = fileNameFrom(name, t('recipe.title'))
    const target = await app.chooseExportFile({ suggestedName, format: 'recipe' })
    if (!target) return
    await storage.exportRecipe({ id, file: target.file })
    showToast({
      look: 'done',
      text: t('recipe.exported', { name: target.name }),
      action: {
        label: tExport('showInFolder'),
        onSelect: () => attempt(app.showExported({ file: target.file })),
      },
    })
  }
  return (
    <li>
      <div className="recipe-name">
        <input
          className="text-input"
          aria-label={t('recipe.nameOf', { name })}
          value={typed}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => attempt(rename())}
          onKeyDown={(event) => event.key === 'Enter' && attempt(rename())}
        />
        <small>
          {t('recipe.about', {
            count: columns,
            formatted: formatNumber(columns, language),
            day: formatDate(savedAt, language),
          })}
        </small>
      </div>
      <Button size="small" disabled={isUsed} onClick={onTake}>
        {t(isUsed ? 'recipe.used' : 'recipe.take')}
      </Button>
      <IconButton
        icon={Download}
        label={t('recipe.export', { name })}
        onClick={() => attempt(save())}
      />
      <IconButton
        icon={Trash2}
        label={t('recipe.delete', { name })}
        onClick={() => attempt(remove())}
      />
    </li>
  )
}
