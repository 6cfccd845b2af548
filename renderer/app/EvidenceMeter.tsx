import { useTranslation } from 'react-i18next'
import { grounds } from '../../shared/document/evidence-coverage.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useSession } from '../document/session-context.ts'
import { CoverageBar } from '../inspector/EvidenceCoverage.tsx'
import { stepThrough } from '../inspector/step-through.ts'
import { useCoverage } from '../inspector/use-coverage.ts'
import { Tooltip } from '../ui/Tooltip.tsx'

/** On what the map's cards rest, beside what the map says of itself; a click goes to the next assumed one. */
export function EvidenceMeter() {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const session = useSession()
  const { cards } = useCoverage()
  if (grounds.every((ground) => cards[ground] === 0)) return null
  const number = (count: number) => formatNumber(count, language)
  const label = t('evidenceMeter', {
    observed: number(cards.observed),
    inferred: number(cards.inferred),
    assumed: number(cards.assumed),
    unsaid: number(cards.unsaid),
  })
  return (
    <Tooltip label={label}>
      <button
        type="button"
        className="evidence-meter"
        aria-label={label}
        onClick={() => stepThrough(session, 'assumed')}
      >
        <CoverageBar counts={cards} />
      </button>
    </Tooltip>
  )
}
