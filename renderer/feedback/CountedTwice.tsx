import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/scene/format.ts'
import { attempt } from '../app/say-error.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { Button } from '../ui/Button.tsx'
import './counted-twice.css'
import { useImportSession, useImportState } from './import-context.tsx'

/** Warns of responses that another dataset of the map has, with the way to go on with that one. */
export function CountedTwice() {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const session = useImportSession()
  const twice = useImportState((state) => state.twice)
  if (!twice) return null
  const { dataset, responses } = twice
  const { id, name } = dataset
  return (
    <div className="counted-twice" role="alert">
      <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
      <p>
        {t('twice.text', { count: responses, formatted: formatNumber(responses, language), name })}
      </p>
      <Button size="small" onClick={() => attempt(session.chooseDataset(id))}>
        {t('twice.goOn', { name })}
      </Button>
    </div>
  )
}
