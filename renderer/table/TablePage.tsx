import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import { MapFrame } from '../app/MapFrame.tsx'
import { visibleLanes } from '../canvas/grid.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useDocument, useJourney } from '../document/session-context.ts'

/** The whole map as a table: touchpoints down, lanes across. */
export function TablePage() {
  const { t } = useTranslation('app')
  const labels = useSceneLabels()
  const { title } = useJourney()
  const document = useDocument((present) => present)
  const { stages, touchpointsOf, cardsOf } = mapOf(document)
  const lanes = visibleLanes(document).filter(({ kind }) => kind !== 'touchpoints')
  return (
    <MapFrame>
      <main className="editor-map">
        <h1 className="visually-hidden">{title || t('breadcrumb.untitled')}</h1>
        <table>
          <thead>
            <tr>
              <th scope="col">{labels.lanes.touchpoints}</th>
              {lanes.map((lane) => (
                <th key={lane.id} scope="col">
                  {lane.title || labels.lanes[lane.kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stages.map((stage) => (
              <Fragment key={stage.id}>
                <tr>
                  <th scope="rowgroup" colSpan={lanes.length + 1}>
                    {stage.title || labels.untitled.stage}
                  </th>
                </tr>
                {touchpointsOf(stage.id).map((touchpoint) => (
                  <tr key={touchpoint.id}>
                    <th scope="row">{touchpoint.title || labels.untitled.touchpoint}</th>
                    {lanes.map((lane) => (
                      <td key={lane.id}>
                        {cardsOf(lane.id, touchpoint.id)
                          .map(({ text }) => text)
                          .join('\n')}
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </main>
    </MapFrame>
  )
}
