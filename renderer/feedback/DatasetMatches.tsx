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

/** What can be taken back: how the values were joined before. */
interface Step {
  readonly before: Changes
}

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

  const [steps, setSteps] = useState<readonly Step[]>([])
  const [said, setSaid] = useState('')

  async function match(value: string, touchpointId: string | null) {
    const before = matches?.filter((each) => each.value === value) ?? []
    await setAll([{ value, touchpointId }])
    setSteps([...steps, { before }])
    setSaid(t('match.changed', { value }))
  }

  async function setAll(changes: Changes) {
    await storage.setMatches({ datasetId, matches: changes })
    setMatches((await storage.readMatches({ datasetId })).matches)
    onChange()
    await overlay.refresh()
  }

  /** Every value that nobody joined by hand is looked for among the titles of now. */
  async function matchAnew() {
    const present = (await storage.readMatches({ datasetId })).matches
    const known = new Map(present.map((each) => [each.value, each]))
    const changed = (await storage.suggestMatches({ datasetId })).matches.filter(
      ({ value, touchpointId }) => known.get(value)?.touchpointId !== touchpointId,
    )
    if (changed.length === 0) {
      setSaid(t('match.anewNothing'))
      return
    }
    await setAll(changed)
    setSteps([...steps, { before: changed.flatMap(({ value }) => known.get(value) ?? []) }])
    setSaid(t('match.anewDone', { count: changed.length }))
  }

  async function undo() {
    const last = steps.at(-1)
    if (!last) return
    await setAll(last.before)
    setSteps(steps.slice(0, -1))
    setSaid(t('match.undone'))
  }

  const touchpoints = map.touchpoints.map(({ id, title }) => ({
    value: id as string,
    label: title || words('outline.untitledTouchpoint'),
  }))
  return (
    <>
      <div className="match-anew">
        <span role="status">{said}</span>
        {steps.length > 0 && (
          <Button size="small" onClick={() => attempt(undo())}>
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
