import { Plus, Table2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { makeStage } from '../canvas/make-commands.ts'
import { Button } from '../ui/Button.tsx'
import type { TableContext } from './table-context.ts'

/** A map without a stage has no rows: what to do first. */
export function EmptyTable({ context }: { readonly context: TableContext }) {
  const { t } = useTranslation('table')
  return (
    <div className="table-empty">
      <Table2 size={20} strokeWidth={1.5} aria-hidden />
      <h2>{t('nothing.title')}</h2>
      <p>{t('nothing.text')}</p>
      <Button look="primary" onClick={() => makeStage(context, 0)}>
        <Plus size={14} strokeWidth={1.75} aria-hidden />
        {t('nothing.add')}
      </Button>
    </div>
  )
}
