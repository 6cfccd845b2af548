import './remarks.css'
import { useTranslation } from 'react-i18next'
import { useDocument } from '../document/session-context.ts'
import { RemarkComposer } from './RemarkComposer.tsx'
import { RemarkItem } from './RemarkItem.tsx'
import { remarksOf } from './remarks-of.ts'
import { remarksStore, showRemarksOn } from './remarks-store.ts'

/** The comments on one thing, in the inspector. */
export function RemarkSection({ targetId }: { readonly targetId: string }) {
  const { t } = useTranslation('remarks')
  const document = useDocument((present) => present)
  const all = remarksOf(document).filter((remark) => remark.targetId === targetId)
  const open = all.filter(({ resolved }) => !resolved)
  const resolved = all.length - open.length
  const showResolved = () => {
    showRemarksOn(targetId)
    remarksStore.setState({ filter: 'resolved' })
  }
  return (
    <section className="remark-section" aria-label={t('title')}>
      <h3>
        {t('title')}
        {open.length > 0 && <span>{open.length}</span>}
        {resolved > 0 && (
          <button type="button" onClick={showResolved}>
            {t('showResolved', { count: resolved })}
          </button>
        )}
      </h3>
      <ul className="remarks">
        {open.map((remark) => (
          <RemarkItem key={remark.id} remark={remark} placed={false} />
        ))}
      </ul>
      <RemarkComposer key={targetId} targetId={targetId} />
    </section>
  )
}
