import { useTranslation } from 'react-i18next'
import type { BallotPlace } from '../../shared/document/ballot-result.ts'
import { goToRecord } from '../app/go-to-record.ts'
import { useSession } from '../document/session-context.ts'
import { useTargetTitle } from '../remarks/use-target-title.ts'

interface BallotTableProps {
  readonly places: readonly BallotPlace[]
  readonly title: string
  /** How many people voted at all. */
  readonly voters: number
}

/** A closed vote's result, most dots first; each target is a way to it on the map. */
export function BallotTable({ places, title, voters }: BallotTableProps) {
  const { t } = useTranslation('votes')
  if (places.length === 0) return <p className="ballot-facts">{t('resultEmpty')}</p>
  const most = places[0]?.dots ?? 1
  return (
    <table className="ballot-table" aria-label={`${t('result')}: ${title}`}>
      <thead>
        <tr>
          <th scope="col" className="ballot-rank">
            <span className="visually-hidden">{t('column.rank')}</span>
          </th>
          <th scope="col">{t('column.target')}</th>
          <th scope="col" className="ballot-number">
            {t('column.dots')}
          </th>
          <th scope="col" className="ballot-number">
            {t('column.voters')}
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.targetId}>
            <td className="ballot-rank">{place.rank}</td>
            <th scope="row">
              <Target targetId={place.targetId} />
              <span
                className="ballot-bar"
                style={{ width: `${Math.round((100 * place.dots) / most)}%` }}
                aria-hidden
              />
            </th>
            <td className="ballot-number">
              {/* The blank keeps screen readers from reading both numbers as one. */}
              <b>{place.dots}</b>{' '}
              {place.least < place.most && (
                <small className="ballot-spread">
                  {t('spread', { least: place.least, most: place.most })}
                </small>
              )}
            </td>
            <td className="ballot-number">{t('ofVoters', { count: place.voters, all: voters })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Target({ targetId }: { readonly targetId: string }) {
  const session = useSession()
  const target = useTargetTitle(targetId)
  return (
    <button type="button" onClick={() => goToRecord(session, targetId)}>
      {target}
    </button>
  )
}
