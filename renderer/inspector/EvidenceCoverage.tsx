import { CircleDashed, CircleDot, CircleHelp, type LucideIcon, MessageCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Ground, type GroundCounts, grounds } from '../../shared/document/evidence-coverage.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage, useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useSession } from '../document/session-context.ts'
import './evidence-coverage.css'
import { stepThrough } from './step-through.ts'
import { useCoverage } from './use-coverage.ts'

/** From what is known to what nobody has said. */
const order = [...grounds].reverse()

const icons: Readonly<Record<Ground, LucideIcon>> = {
  observed: MessageCircle,
  inferred: CircleDot,
  assumed: CircleDashed,
  unsaid: CircleHelp,
}

/** On what the map rests: how many cards and touchpoints are observed, inferred, assumed; a click goes through the cards. */
export function EvidenceCoverage() {
  const { t } = useTranslation('inspector')
  const language = useLanguage()
  const labels = useSceneLabels()
  const session = useSession()
  const { cards, touchpoints } = useCoverage()
  const wordOf = (ground: Ground) =>
    ground === 'unsaid' ? t('coverage.unsaid') : labels.evidence[ground]
  const number = (count: number) => formatNumber(count, language)
  const all = sumOf(cards)
  return (
    <section className="inspector-section coverage">
      <h3>{t('coverage.title')}</h3>
      {all === 0 ? (
        <p className="coverage-none">{t('coverage.none')}</p>
      ) : (
        <>
          <CoverageBar counts={cards} />
          <table>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('coverage.cards')}</th>
                <th scope="col">{t('coverage.touchpoints')}</th>
              </tr>
            </thead>
            <tbody>
              {order.map((ground) => {
                const Icon = icons[ground]
                return (
                  <tr key={ground} className={`coverage-${ground}`}>
                    <th scope="row">
                      <button
                        type="button"
                        aria-label={t('coverage.next', { what: wordOf(ground) })}
                        disabled={cards[ground] === 0}
                        onClick={() => stepThrough(session, ground)}
                      >
                        <Icon size={14} strokeWidth={1.75} aria-hidden />
                        {wordOf(ground)}
                      </button>
                    </th>
                    <td>{number(cards[ground])}</td>
                    <td>{number(touchpoints[ground])}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

/** The shares as one bar, the surest first. */
export function CoverageBar({ counts }: { readonly counts: GroundCounts }) {
  return (
    <span className="coverage-bar" aria-hidden>
      {order
        .filter((ground) => counts[ground] > 0)
        .map((ground) => (
          <i key={ground} className={`coverage-${ground}`} style={{ flexGrow: counts[ground] }} />
        ))}
    </span>
  )
}

const sumOf = (counts: GroundCounts): number =>
  grounds.reduce((sum, ground) => sum + counts[ground], 0)
