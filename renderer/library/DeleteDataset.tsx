import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DatasetSummary } from '../../shared/rpc/contract.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { storage } from '../app/bridge.ts'
import { attempt } from '../app/say-error.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { showToast } from '../ui/toast.ts'
import { loadLibrary } from './library-store.ts'

/** Deletes a dataset; of all that the window does only this asks first, since it cannot be undone. */
export function DeleteDataset({ dataset }: { readonly dataset: DatasetSummary }) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const { t: tApp } = useTranslation('app')
  const [asking, setAsking] = useState(false)
  const { id, name, answers } = dataset
  const close = () => setAsking(false)
  const remove = async () => {
    close()
    await storage.deleteDataset({ datasetId: id })
    await loadLibrary()
    showToast({ look: 'deleted', text: t('datasetDeleted', { name }) })
  }
  return (
    <>
      <IconButton
        icon={Trash2}
        iconSize={14}
        small
        label={`${t('deleteDataset')}: ${name}`}
        onClick={() => setAsking(true)}
      />
      {asking && (
        <Dialog
          title={t('deleteDatasetTitle')}
          closeLabel={tApp('close')}
          width={440}
          onClose={close}
          foot={
            <>
              <Button size="big" onClick={close}>
                {tApp('cancel')}
              </Button>
              <Button size="big" look="danger" onClick={() => attempt(remove())}>
                {t('deleteDataset')}
              </Button>
            </>
          }
        >
          <p>
            {t('deleteDatasetDetail', {
              count: answers,
              name,
              formatted: formatNumber(answers, language),
            })}
          </p>
        </Dialog>
      )}
    </>
  )
}
