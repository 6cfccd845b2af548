import { describe, it } from 'vitest'
import * as forms from '../../builders/surveys/form-exports.ts'
import { type Exporter, type FileDress, surveyFile } from '../../builders/surveys/made-export.ts'
import { plainLong } from '../../builders/surveys/plain-exports.ts'
import * as qualtrics from '../../builders/surveys/qualtrics-exports.ts'
import * as services from '../../builders/surveys/service-exports.ts'
import { surveyAnswers } from '../../builders/surveys/survey-answers.ts'
import { type SurveyLanguage, surveyWords } from '../../builders/surveys/survey-words.ts'
import { expectReadBack } from './read-back.ts'

const exporters: Readonly<Record<string, Exporter>> = {
  'Qualtrics in words': qualtrics.qualtricsModern,
  'Qualtrics in codes': qualtrics.qualtricsEarly,
  'Qualtrics as it was': qualtrics.qualtricsLegacy,
  SurveyMonkey: forms.surveyMonkey,
  'Typeform as it was': forms.typeformOld,
  'Typeform as it is': forms.typeformNew,
  'LimeSurvey in codes': forms.limeSurveyCodes,
  'LimeSurvey in full texts': forms.limeSurveyTexts,
  'Google Forms': forms.googleForms,
  'Microsoft Forms saved as CSV': forms.microsoftForms,
  Zendesk: services.zendesk,
  Medallia: services.medallia,
  'HubSpot NPS': services.hubspotNps,
  'HubSpot CSAT': services.hubspotCsat,
  'HubSpot CES': services.hubspotCes,
  'Delighted NPS': services.delightedNps,
  'Delighted CSAT': services.delightedCsat,
  AskNicely: services.askNicely,
  Wootric: services.wootric,
  'Google Play': services.googlePlay,
  'no known tool': plainLong,
}

/** How the same answers may be written down: every encoding, in a language that needs it. */
const writings: readonly (readonly [name: string, SurveyLanguage, FileDress])[] = [
  ['English in UTF-8', 'en', { encoding: 'utf-8' }],
  ['Hungarian in UTF-8 with a mark', 'hu', { encoding: 'utf-8', mark: true }],
  ['Polish in UTF-16 with a mark', 'pl', { encoding: 'utf-16le', mark: true }],
  ['Hungarian in UTF-16, big end first', 'hu', { encoding: 'utf-16be' }],
  ['Hungarian in windows-1250', 'hu', { encoding: 'windows-1250', delimiter: ';' }],
  ['Polish in windows-1250', 'pl', { encoding: 'windows-1250', delimiter: ';' }],
]

const answers = surveyAnswers()

describe.each(Object.entries(exporters))('a survey of %s', (_, exporter) => {
  it.each(writings)('in %s comes in as it was answered', async (_, language, dress) => {
    await expectReadBack(surveyFile(exporter(answers, surveyWords[language]), dress))
  })
})
