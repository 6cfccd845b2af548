import { useTranslation } from 'react-i18next'
import { useSaveStatus, useSession } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { Banner } from './Banner.tsx'
import { reloadMap } from './router.ts'
import { attempt, becauseOf } from './say-error.ts'
import { useWorkspace } from './workspace.ts'
import { saveCopy } from './workspace-actions.ts'

/** What is wrong with the workspace as a whole. */
export function WorkspaceBanners() {
  const { t } = useTranslation('app')
  const { info, storage } = useWorkspace()
  if (storage === 'down')
    return (
      <Banner look="warn" title={t('banner.storageDown')} detail={t('banner.storageDownDetail')} />
    )
  if (!info?.readOnly) return null
  return (
    <Banner look="warn" title={t('banner.readOnly')} detail={t('banner.readOnlyDetail')}>
      <Button size="small" onClick={() => attempt(saveCopy())}>
        {t('banner.saveCopy')}
      </Button>
    </Banner>
  )
}

/** Why the open map's edits are not on the disk, and what can be done about it. */
export function SaveBanner() {
  const { t } = useTranslation('app')
  const session = useSession()
  const status = useSaveStatus()
  const { info, storage } = useWorkspace()
  // A storage that is coming back has its own banner; its saves follow by themselves.
  if (status.state !== 'notSaved' || storage === 'down') return null
  if (status.stale)
    return (
      <Banner title={t('save.stale')} detail={t('save.staleDetail')}>
        <Button size="small" onClick={() => attempt(reloadMap())}>
          {t('save.reload')}
        </Button>
      </Banner>
    )
  return (
    <Banner
      title={`${t('save.notSaved', { because: becauseOf(status.error.code) })}.`}
      detail={t('save.waiting', { count: status.waiting })}
    >
      <Button size="small" onClick={session.retrySave}>
        {t('tryAgain')}
      </Button>
      {!info?.readOnly && (
        <Button size="small" onClick={() => attempt(saveCopy())}>
          {t('banner.saveCopy')}
        </Button>
      )}
    </Banner>
  )
}
