import { RefreshCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import type { DatasetSummary, Input, Output, storageContract } from '../../shared/rpc/contract.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { storage } from '../app/bridge.ts'
import { attempt, sayError } from '../app/say-error.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useDocument } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import './dataset-matches.css'
import { MatchValue } from './MatchValue.tsx'
import { useOverlaySession } from './overlay-context.tsx'
import { Picker } from './Picker.tsx'
import './picker.css'
import './touchpoint-matches.css'

type Matches = Output<(typeof storageContract)['readMatches']>['matches']
type Changes = Input<(typeof storageContract)['setMatches']>['matches']
const LEAVE = 'leave'

interface DatasetMatchesProps {
  readonly dataset: DatasetSummary
  /** A value was given to another touchpoint. */
  readonly onChange: () => void
}

/** How much of a dataset is on the map, and the table to change that, without another import. */
export function DatasetMatches({ dataset, onChange }: DatasetMatchesProps) {
  const { t } = useTranslation('feedback')
  const { t: words } = useTranslation('app')
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="dataset-matches" onClick={() => setOpen(true)}>
        {words('datasets.matched', { matched: dataset.matched, values: dataset.values })}
      </button>
      {open && (
        <Dialog
          title={t('match.of', { name: dataset.name })}
          closeLabel={words('close')}
          width={560}
          onClose={() => setOpen(false)}
        >
          <MatchTable datasetId={dataset.id} onChange={onChange} />
        </Dialog>
      )}
    </>
  )
}

interface MatchTableProps {
  readonly datasetId: string
  readonly onChange: () => void
}

function MatchTable({ datasetId, onChange }: MatchTableProps) {
  const { t } = useTranslation('feedback')
  const { t: words } = useTranslation('app')
  const language = useLanguage()
  const overlay = useOverlaySession()
  const map = useDocument(mapOf)
  const [matches, setMatches] = useState<Matches | null>(null)
  useEffect(() => {
    storage.readMatches({ datasetId }).then((found) => setMatches(found.matches), sayError)
  }, [datasetId])

  /** How the values were joined before they were matched anew; null when that has not been done. */
  const [anew, setAnew] = useState<Changes | null>(null)

  async function match(value: string, touchpointId: string | null) {
    await setAll([{ value, touchpointId }])
  }

  async function setAll(changes: Changes) {
    await storage.setMatches({ datasetId, matches: changes })
    setMatches((await storage.readMatches({ datasetId })).matches)
    onChange()
    await overlay.refresh()
  }

  /** Every value that nobody joined by hand is looked for among the titles of now. */
  async function matchAnew() {
    const before = (await storage.readMatches({ datasetId })).matches
    const known = new Map(before.map((each) => [each.value, each]))
    const changed = (await storage.suggestMatches({ datasetId })).matches.filter(
      ({ value, touchpointId }) => known.get(value)?.touchpointId !== touchpointId,
    )
    if (changed.length > 0) await setAll(changed)
    setAnew(changed.flatMap(({ value }) => known.get(value) ?? []))
  }

  const touchpoints = map.touchpoints.map(({ id, title }) => ({
    value: id as string,
    label: title || words('outline.untitledTouchpoint'),
  }))
  return (
    <>
      <div className="match-anew">
        <span role="status">
          {anew &&
            (anew.length === 0
              ? t('match.anewNothing')
              : t('match.anewDone', { count: anew.length }))}
        </span>
        {anew && anew.length > 0 && (
          <Button size="small" onClick={() => attempt(setAll(anew).then(() => setAnew(null)))}>
            {words('undo')}
          </Button>
        )}
        <Button size="small" onClick={() => attempt(matchAnew())}>
          <RefreshCw size={14} strokeWidth={1.75} aria-hidden />
          {t('match.anew')}
        </Button>
      </div>
      <table className="match-table">
        <thead>
          <tr>
            <th scope="col">{t('match.inFile')}</th>
            <th scope="col">{t('match.onMap')}</th>
            <th scope="col" className="match-figure">
              {t('match.answers')}
            </th>
          </tr>
        </thead>
        <tbody>
          {matches?.map(({ value, touchpointId, answers }) => (
            <tr key={value}>
              <th scope="row" title={value}>
                <MatchValue value={value} />
              </th>
              <td>
                <Picker
                  label={t('match.touchpointOf', { value })}
                  value={touchpointId}
                  placeholder={t('match.choose')}
                  choices={[...touchpoints, { value: LEAVE, label: t('match.leave') }]}
                  onChoose={(id) => attempt(match(value, id === LEAVE ? null : id))}
                />
              </td>
              <td className="match-figure">{formatNumber(answers, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
