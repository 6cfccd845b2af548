import './delete-for-good.css'
import { useTranslation } from 'react-i18next'
import type { DeletedMap } from '../../shared/rpc/contract.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { closeDialog } from '../app/dialogs.ts'
import { attempt } from '../app/say-error.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { deleteMapForGood } from './map-actions.ts'

/** Asks before a map leaves the file, and says what goes with it and what stays. */
export function DeleteForGood({ map }: { readonly map: DeletedMap }) {
  const { t } = useTranslation('library')
  const { t: tApp } = useTranslation('app')
  const language = useLanguage()
  const title = map.title || tApp('breadcrumb.untitled')
  const { touchpoints, snapshots, datasets, answers, futures } = map
  const say = (count: number) => ({ count, formatted: formatNumber(count, language) })
  const goes = [
    t('forGood.touchpoints', say(touchpoints)),
    ...(snapshots > 0 ? [t('forGood.snapshots', say(snapshots))] : []),
    ...(datasets > 0 ? [t('forGood.answers', say(answers))] : []),
    t('forGood.pictures'),
  ]
  return (
    <Dialog
      title={t('forGood.title', { title })}
      closeLabel={tApp('close')}
      width={460}
      onClose={closeDialog}
      foot={
        <>
          <Button size="big" onClick={closeDialog}>
            {tApp('cancel')}
          </Button>
          <Button
            size="big"
            look="danger"
            onClick={() => {
              closeDialog()
              attempt(deleteMapForGood({ id: map.id, title }))
            }}
          >
            {t('forGood.action')}
          </Button>
        </>
      }
    >
      <div className="for-good">
        <p>{t('forGood.detail')}</p>
        <ul>
          {goes.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p>
          {t('forGood.stays')} {futures > 0 && t('forGood.futures')}
        </p>
      </div>
    </Dialog>
  )
}
