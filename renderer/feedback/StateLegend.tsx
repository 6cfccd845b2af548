import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** What marks results that are no ordinary ones: pattern and word, as on the map. */
export function StateLegend({ minN }: { readonly minN: number }) {
  const { t } = useTranslation('feedback')
  return (
    <div className="overlay-group overlay-group-states">
      <span className="overlay-label">{t('legend.otherStates')}</span>
      <ul className="state-legend">
        <li>
          <svg width="20" height="12" aria-hidden="true">
            <rect x=".5" y=".5" width="19" height="11" rx="2.5" className="state-few-ground" />
            <path d="M1 2 L10 11.5 M6 .5 L17 11.5 M13 .5 L19.5 7" className="state-few-stripe" />
          </svg>
          {t('state.few')}
        </li>
        <li>
          <svg width="20" height="12" aria-hidden="true">
            <rect x=".5" y=".5" width="19" height="11" rx="2.5" className="state-none-ground" />
            <path
              d="M1 6 L6 .7 M2 11.3 L12 .7 M8 11.3 L18 .7 M14 11.3 L19.3 5.6"
              className="state-none-hatch"
            />
          </svg>
          {t('state.none')}
        </li>
        {minN > 0 && (
          <li>
            <span className="state-hidden">
              <Lock size={10} strokeWidth={2} aria-hidden />
            </span>
            {t('legend.hiddenBelow', { n: minN })}
          </li>
        )}
      </ul>
    </div>
  )
}
