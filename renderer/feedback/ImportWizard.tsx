import { useTranslation } from 'react-i18next'
import type { JourneyId } from '../../shared/document/journey.ts'
import { TopBarFrame } from '../app/TopBarFrame.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { FileStep } from './FileStep.tsx'
import { ImportProvider, useImportState } from './import-context.tsx'
import type { SurveyFile } from './import-state.ts'
import './import-wizard.css'
import './picker.css'
import { ReviewStep } from './ReviewStep.tsx'
import { WizardFoot } from './WizardFoot.tsx'
import { WizardSteps } from './WizardSteps.tsx'

export interface WizardTouchpoint {
  readonly id: string
  readonly title: string
  readonly stage: string
}

export interface ImportWizardProps {
  readonly journeyId: JourneyId
  readonly mapTitle: string
  /** In the map's order. */
  readonly touchpoints: readonly WizardTouchpoint[]
  /** Null: the wizard asks for a file. */
  readonly survey: SurveyFile | null
  /** Saves what is pending on the map, since the import may add touchpoints to it; false: it could not. */
  readonly beforeImport: () => Promise<boolean>
  /** Back to the map without an import. */
  readonly onCancel: () => void
  /** To the map, which must be read anew. */
  readonly onDone: () => void
}

/** A survey file onto the map, in three steps, over the whole window. */
export function ImportWizard(props: ImportWizardProps) {
  return (
    <ImportProvider journeyId={props.journeyId} survey={props.survey}>
      <Wizard {...props} />
    </ImportProvider>
  )
}

function Wizard({ mapTitle, touchpoints, beforeImport, onCancel, onDone }: ImportWizardProps) {
  const { t: words } = useTranslation('app')
  const { step, result, importing } = useImportState((state) => state)
  const mapCrumb = (
    <button
      type="button"
      className="crumb crumb-link"
      disabled={importing}
      onClick={result ? onDone : onCancel}
    >
      {mapTitle || words('breadcrumb.untitled')}
    </button>
  )
  return (
    <div className="wizard">
      <TopBarFrame
        crumbs={[
          { key: 'map', node: mapCrumb },
          { key: 'import', node: <b className="crumb">{words('breadcrumb.importSurvey')}</b> },
        ]}
        middle={<WizardSteps />}
      />
      <main className="wizard-main" aria-label={words('breadcrumb.importSurvey')}>
        <h1 className="visually-hidden">{words('breadcrumb.importSurvey')}</h1>
        {step === 'file' && <FileStep />}
        {step === 'columns' && <ColumnsStep touchpoints={touchpoints} />}
        {step === 'review' && <ReviewStep touchpoints={touchpoints} />}
      </main>
      <WizardFoot beforeImport={beforeImport} onCancel={onCancel} onDone={onDone} />
    </div>
  )
}
