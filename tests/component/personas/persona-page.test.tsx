import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { currentRoute } from '../../../renderer/app/router.ts'
import type { MapSession } from '../../../renderer/document/session.ts'
import { PersonaPage } from '../../../renderer/personas/PersonaPage.tsx'
import { PersonasPanel } from '../../../renderer/personas/PersonasPanel.tsx'
import { journeyOf } from '../../../shared/document/document.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { overlayFilterSchema } from '../../../shared/feedback/overlay.ts'
import { pngPicture } from '../../builders/pictures.ts'
import { type OpenSample, openSample } from '../app/open-sample.tsx'

let sample: OpenSample
afterEach(async () => {
  cleanup()
  await sample.close()
})

const personasOf = (session: MapSession) => mapOf(session.store.getState().document).personas

async function openPage() {
  sample = await openSample((session) => {
    const [first] = personasOf(session)
    return first && <PersonaPage personaId={first.id} />
  })
  await screen.findByRole('textbox', { name: 'Name' })
  return userEvent.setup()
}

const present = () => personasOf(sample.session)[0]

describe('a persona on its page', () => {
  it('is renamed by typing; that is one step of undo, and it is saved', async () => {
    const user = await openPage()
    const name = screen.getByRole('textbox', { name: 'Name' })
    await user.clear(name)
    await user.type(name, 'Anna Kowalska{Enter}')
    expect(sample.session.store.getState().history.undo.map((step) => step.name)).toEqual([
      'editPersona',
    ])
    await waitFor(async () => {
      const { personas } = await sample.opened.storage.listPersonas({})
      expect(personas).toContainEqual(expect.objectContaining({ name: 'Anna Kowalska' }))
    })
    sample.session.undo()
    expect(present()?.name).toBe('Megan Hartley')
  })

  it('gets goals one after the other with Enter, and loses an empty one with Backspace', async () => {
    const user = await openPage()
    const before = present()?.goals ?? []
    const goals = screen.getByRole('region', { name: 'Goals' })
    await user.click(within(goals).getByRole('button', { name: 'Add to Goals' }))
    const last = () => within(goals).getAllByRole('textbox').at(-1)
    await waitFor(() => expect(document.activeElement).toBe(last()))
    await user.keyboard('Dry feet{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(last()))
    await user.keyboard('No blisters{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(last()))
    await user.keyboard('{Backspace}')
    expect(present()?.goals).toEqual([...before, 'Dry feet', 'No blisters'])
  })

  it('changes its colour, its channels and the group that it stands for', async () => {
    const user = await openPage()
    await user.click(screen.getByRole('radio', { name: 'Colour 5' }))
    expect(present()?.colour).toBe('u5')
    await user.click(screen.getByRole('button', { name: 'Add to Channels' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Kiosk' }))
    expect(present()?.channels.at(-1)).toBe('kiosk')
    await user.click(await screen.findByRole('button', { name: /^(customer|region|No group)/ }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'returning' }))
    expect(present()?.segment?.value).toBe('returning')
  })
})

describe('what a persona is like', () => {
  it('gets a trait between two ends, moved by keyboard, each a step of undo', async () => {
    const user = await openPage()
    const traits = screen.getByRole('region', { name: 'Traits' })
    await user.click(within(traits).getByRole('button', { name: 'Add to Traits' }))
    const number = present()?.traits.length ?? 0
    const low = within(traits).getByRole('textbox', { name: `Trait ${number}, left end` })
    await waitFor(() => expect(document.activeElement).toBe(low))
    await user.type(low, 'Plans ahead')
    await user.type(
      within(traits).getByRole('textbox', { name: `Trait ${number}, right end` }),
      'Acts on a whim',
    )
    const slider = within(traits).getByRole('slider', { name: 'Plans ahead – Acts on a whim' })
    expect(slider.getAttribute('aria-valuetext')).toBe('in the middle')
    fireEvent.change(slider, { target: { value: '80' } })
    fireEvent.pointerUp(slider)
    expect(present()?.traits.at(-1)).toEqual({
      low: 'Plans ahead',
      high: 'Acts on a whim',
      value: 80,
    })
    expect(slider.getAttribute('aria-valuetext')).toBe('60% towards “Acts on a whim”')
    sample.session.undo()
    expect(present()?.traits.at(-1)?.value).toBe(50)
    sample.session.redo()
    await user.click(
      within(traits).getByRole('button', { name: 'Remove “Plans ahead – Acts on a whim”' }),
    )
    expect(present()?.traits).toHaveLength(number - 1)
  })

  it('says what it is based on', async () => {
    const user = await openPage()
    const basedOn = screen.getByRole('textbox', { name: 'Based on' })
    await user.clear(basedOn)
    await user.type(basedOn, '14 interviews')
    expect(present()?.basedOn).toBe('14 interviews')
  })

  it('shows the answers of its group of customers, and hides what are too few', async () => {
    const user = await openPage()
    const evidence = screen.getByRole('complementary', { name: 'Stands for' })
    await user.click(
      await within(evidence).findByRole('button', { name: /^(customer|region|No group)/ }),
    )
    await user.click(await screen.findByRole('menuitemradio', { name: 'returning' }))
    const share = await within(evidence).findByText(/^of [\d,]+ answers$/)
    expect(share.nextElementSibling?.textContent).toMatch(/^\d+%$/)
    const filter = { where: { [present()?.segment?.column ?? '']: ['returning'] } }
    const overlay = await sample.opened.storage.overlay({
      journeyId: sample.session.journeyId,
      filter,
    })
    // Against the others each difference is either told or said to be too small to tell.
    const against = await within(evidence).findByText('Against others')
    const compared = [...(against.nextElementSibling?.children ?? [])]
    expect(compared.length).toBeGreaterThan(0)
    for (const { textContent } of compared) {
      expect(textContent).toMatch(/(±\d+|[▲▼] \d+ (higher|lower))$/)
    }
    const rows = within(evidence).getAllByRole('listitem')
    const asked = overlay.touchpoints.filter(({ metrics }) =>
      metrics.some(({ name }) => overlay.drivers.includes(name)),
    )
    expect(asked.length).toBeGreaterThan(3)
    for (const { title, metrics } of asked) {
      const row = rows.find(({ textContent }) => textContent?.startsWith(title))
      const result = metrics.find(({ name }) => overlay.drivers.includes(name))
      if (result?.state === 'suppressed') expect(row?.textContent).toBe(`${title}Hidden`)
      else if (result?.state === 'none') expect(row?.textContent).toBe(`${title}No data`)
      else expect(row?.textContent).toContain(`n ${result?.n}`)
    }
  })

  it('says what its group answered over all touchpoints, beside the others', async () => {
    await openPage()
    const { opened, session } = sample
    const segment = present()?.segment
    if (!segment) throw new Error('Megan stands for nobody')
    const { journeyId } = session
    const { segments } = await opened.storage.overlayFacets({ journeyId })
    const all = segments.find(({ column }) => column === segment.column)?.values ?? []
    const sumOf = async (values: string[]) => {
      const where = { [segment.column]: values }
      const filter = overlayFilterSchema.parse({ where })
      const { touchpoints, drivers } = await opened.storage.overlay({ journeyId, filter })
      const results = touchpoints.flatMap(({ metrics }) =>
        metrics.filter(({ name }) => drivers.includes(name)),
      )
      const sum = (of: string) => results.reduce((n, { counts }) => n + (counts?.[of] ?? 0), 0)
      const [p, d] = [sum('promoters'), sum('detractors')]
      const n = p + d + sum('passives')
      return { n, nps: Math.round((100 * (p - d)) / n) }
    }
    const group = await sumOf([segment.value])
    const others = await sumOf(all.filter((value) => value !== segment.value))
    const headline = await screen.findByRole('region', { name: 'Over all touchpoints' })
    const signed = (value: number) => `${value > 0 ? '+' : '\u2212'}${Math.abs(value)}`
    expect(headline.textContent).toContain(signed(group.nps))
    expect(headline.textContent).toContain(`95%, n ${group.n.toLocaleString('en')}`)
    expect(headline.textContent).toContain(`others ${signed(others.nps)}`)
    expect(headline.textContent).toMatch(/detectable/)
  })

  it('has a portrait by a dropped picture, which can be taken away', async () => {
    const user = await openPage()
    const bytes = new Uint8Array(await pngPicture())
    const file = new File([bytes], 'megan.png', { type: 'image/png' })
    fireEvent.drop(screen.getByRole('main'), { dataTransfer: { files: [file], items: [] } })
    await waitFor(() => expect(present()?.portrait).toMatch(/^[0-9a-f]{64}$/))
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Remove portrait' }))
    expect(present()?.portrait).toBeNull()
    sample.session.undo()
    expect(present()?.portrait).not.toBeNull()
  })

  it('is not deleted while it is on maps, and one is told on which', async () => {
    const user = await openPage()
    const { title } = journeyOf(sample.session.store.getState().document)
    await waitFor(() => expect(screen.getByText('In 1 map')).toBeTruthy())
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Delete persona' }))
    await screen.findByText(`This persona is on 1 map: “${title}”. Take it off there first.`)
    expect(present()).toBeDefined()
  })
})

describe("the map's personas", () => {
  it('come, go and change places; the first is the point of view', async () => {
    sample = await openSample(() => <PersonasPanel />)
    const user = userEvent.setup()
    const names = () => personasOf(sample.session).map(({ name }) => name)
    await user.click(await screen.findByRole('button', { name: 'Menu of Graham Cole' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Move up' }))
    expect(names()).toEqual(['Graham Cole', 'Megan Hartley'])
    await user.click(screen.getByRole('button', { name: 'Menu of Graham Cole' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Remove from this map' }))
    expect(names()).toEqual(['Megan Hartley'])
    await user.click(screen.getByRole('button', { name: 'Add persona' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Graham Cole' }))
    expect(names()).toEqual(['Megan Hartley', 'Graham Cole'])
  })

  it('a new one opens on its page', async () => {
    sample = await openSample(() => <PersonasPanel />)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Add persona' }))
    await user.click(await screen.findByRole('menuitem', { name: 'New persona' }))
    const added = personasOf(sample.session)[2]
    expect(currentRoute()).toMatchObject({ view: { kind: 'persona', personaId: added?.id } })
  })
})
