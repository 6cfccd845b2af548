import { describe, expect, it } from 'vitest'
import { findMap, openMap, readDocument } from '../../../electron/storage/maps.ts'
import { closeWorkspaceFile, openWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { saveTemplate } from '../../../electron/storage/own-templates.ts'
import { saveDiff } from '../../../electron/storage/save-diff.ts'
import type { Diff } from '../../../shared/document/diff.ts'
import type { MapDocument } from '../../../shared/document/document.ts'
import { addStage, setFields } from '../../../shared/document/operations/operations.ts'
import { type Desk, mapJson, newDesk } from './run-cli.ts'

/** What somebody does in the window meanwhile. */
function edit(desk: Desk, title: string, operation: (document: MapDocument) => Diff): void {
  const workspace = openWorkspaceFile(desk.workspace)
  const { id } = findMap(workspace.db, title)
  const document = readDocument(workspace.db, id)
  saveDiff(workspace.db, id, operation(document), openMap(workspace.db, id).revision)
  closeWorkspaceFile(workspace)
}

async function deskWithMap(): Promise<Desk> {
  const desk = newDesk()
  await desk.run('load', desk.write('map.json', mapJson('Lounge', ['Comfort', 'Bar'])))
  return desk
}

describe('touchline compare', () => {
  it('lists what a future state changes', async () => {
    const desk = await deskWithMap()
    await desk.run('future', '--map', 'Lounge', '--title', 'Lounge 2026')
    expect((await desk.run('compare', '--map', 'Lounge', '--with', 'Lounge 2026')).stdout).toBe(
      'There are no differences.\n',
    )
    edit(desk, 'Lounge 2026', (now) => {
      const bar = Object.values(now.touchpoint).find(({ title }) => title === 'Bar')
      return setFields(now, {
        type: 'touchpoint',
        id: bar?.id ?? '',
        fields: { title: 'Coffee bar', channel: 'store' },
      })
    })
    const compared = await desk.run('compare', '--map', 'Lounge', '--with', 'Lounge 2026', '--json')
    expect(compared.json()).toMatchObject({
      differences: [
        {
          kind: 'changed',
          type: 'touchpoint',
          title: 'Coffee bar',
          fields: ['title', 'channel'],
          moved: null,
          within: [],
        },
      ],
    })
  })

  it('says what is missing', async () => {
    const desk = await deskWithMap()
    const without = await desk.run('compare', '--map', 'Lounge')
    expect([without.status, without.stderr]).toEqual([2, expect.stringContaining('--with MAP')])
    expect((await desk.run('compare', '--map', 'Lounge', '--with', 'Elsewhere')).status).toBe(1)
  })
})

describe('touchline snapshot', () => {
  it('brings a map back, byte for byte', async () => {
    const desk = await deskWithMap()
    const before = (await desk.run('dump', '--map', 'Lounge')).stdout
    const taken = await desk.run('snapshot', 'take', '--map', 'Lounge', '--name', 'Draft', '--json')
    const id = String(Reflect.get(Object(taken.json().snapshot), 'id'))
    edit(desk, 'Lounge', (now) => addStage(now, { title: 'Leave' }))
    const compared = await desk.run('compare', '--map', 'Lounge', '--with-snapshot', id)
    expect(compared.stdout).toMatch(/added +stage +Leave/)
    expect((await desk.run('snapshot', 'restore', '--id', id)).status).toBe(0)
    expect((await desk.run('dump', '--map', 'Lounge')).stdout).toBe(before)
    expect((await desk.run('snapshot', 'list', '--map', 'Lounge')).stdout).toContain('Draft')
    await desk.run('snapshot', 'delete', '--id', id)
    expect((await desk.run('snapshot', 'list', '--map', 'Lounge', '--json')).json()).toEqual({
      snapshots: [],
    })
    expect((await desk.run('snapshot', 'throw', '--id', id)).status).toBe(2)
  })
})

describe('touchline templates', () => {
  it('knows those of the workspace, and makes maps from them', async () => {
    const desk = await deskWithMap()
    const workspace = openWorkspaceFile(desk.workspace)
    const lounge = findMap(workspace.db, 'Lounge')
    const { id } = saveTemplate(workspace.db, lounge.id, { title: 'Ours', description: '' })
    closeWorkspaceFile(workspace)
    const { templates } = (await desk.run('templates', '--json')).json()
    expect(templates).toContainEqual({ id, title: 'Ours', language: null })
    const made = await desk.run('new', '--template', id, '--title', 'Spring', '--json')
    expect(made.json()).toMatchObject({ map: { title: 'Spring' } })
    expect((await desk.run('new', '--template', 'none')).stderr).toContain(id)
  })
})
