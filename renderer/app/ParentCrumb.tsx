import { useTranslation } from 'react-i18next'
import type { JourneyId } from '../../shared/document/journey.ts'
import { openMapAt, useLinksTo, wayBack } from './linked-maps.ts'
import { attempt } from './say-error.ts'

/** In the breadcrumb before a map that shows another map's touchpoint in detail: the way back there. */
export function ParentCrumb({ journeyId }: { readonly journeyId: JourneyId }) {
  const { t } = useTranslation('app')
  const back = wayBack(useLinksTo(journeyId))
  if (!back) return null
  const map = back.title || t('breadcrumb.untitled')
  return (
    <>
      <button
        type="button"
        className="crumb crumb-link crumb-parent"
        aria-label={t('breadcrumb.parent', { map, touchpoint: back.touchpoint })}
        title={t('breadcrumb.parent', { map, touchpoint: back.touchpoint })}
        onClick={() => attempt(openMapAt(back.journeyId, back.touchpointId))}
      >
        {map}
      </button>
      <span className="crumb-slash" aria-hidden>
        /
      </span>
    </>
  )
}
