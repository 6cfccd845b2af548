import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { changeLanguage } from '../../../renderer/app/i18n.ts'
import { answers, click, pick, survey, wizardDesk } from './wizard-desk.tsx'

const desk = wizardDesk()

describe('how a file is read', () => {
  it('reads it another way when the user says so', async () => {
    const text =
      'város;nps;miért\nGyőr;9;Gyors, jó a hűtő is\nBük;3;Nem fűtött, és késő volt\nPécs;8;Nőtt az ára\n'
    // windows-1250: ő is F5 and ű FB, which windows-1252 takes for õ and û.
    const bytes = [...text].map((c) => (c === 'ő' ? 0xf5 : c === 'ű' ? 0xfb : c.charCodeAt(0)))
    desk.choose('ansi.csv', new Uint8Array(bytes))
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    expect((await screen.findAllByText('Győr')).length).toBeGreaterThan(0)
    await click(user, /^Encoding:/)
    // Words of the file, as each encoding would have them, stand beside its name.
    await pick(user, /^Windows-1252: .*fûtött/)
    expect((await screen.findAllByText('Gyõr')).length).toBeGreaterThan(0)
  })
})

describe('a file that is no survey', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  it.each([
    ['picture.csv', png, /PNG picture, not a table/],
    ['empty.csv', '', /empty/i],
    ['cut.csv', 'step,nps,why\nCheckout,9,fine\nCheckout,8,"this never ends', /quot/],
  ])('%s: a message that names it, and a way on', async (name, content, message) => {
    desk.choose(name, content)
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading').textContent).toBe(`${name} could not be read`)
    expect(alert.textContent).toMatch(message)
    desk.choose('shop.csv', survey(answers))
    await user.click(within(alert).getByRole('button', { name: 'Choose another file…' }))
    expect(await screen.findByRole('button', { name: /^Role of step/ })).toBeTruthy()
  })

  it('a header without rows: nothing to import', async () => {
    desk.choose('header.csv', 'step,nps\n')
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    await waitFor(() =>
      expect(screen.queryByRole('alert') ?? screen.queryByText('No records')).toBeTruthy(),
    )
    expect(screen.queryByRole('button', { name: /^Import \d/ })).toBeNull()
  })
})

describe('in Hungarian and Polish', () => {
  afterEach(() => act(() => changeLanguage('en')))

  it.each([
    [
      'hu',
      'Fájl kiválasztása…',
      /^cut\.csv: a fájl egy idézőjeles cella közepén ér véget: a 3\. sorban/,
    ],
    [
      'pl',
      'Wybierz plik…',
      /^cut\.csv: plik kończy się wewnątrz komórki w cudzysłowie: .* wierszu 3/,
    ],
  ] as const)('%s: says what is wrong with a file', async (language, button, words) => {
    desk.choose('cut.csv', 'touchpoint,nps,why\nTill,9,"fine"\nTill,8,"it was')
    const user = await desk.openWizard()
    await act(() => changeLanguage(language))
    await click(user, button)
    expect(await screen.findByText(words)).toBeTruthy()
  })

  it('says what to look at in a file, each kind once', async () => {
    const rows = answers.map(
      (_, i) =>
        `Checkout,${1 + (i % 6)},${1 + ((i + 3) % 6)},${1 + (i % 5)},0${1 + (i % 9)}/0${1 + (i % 4)}/2025`,
    )
    desk.choose('marks.csv', `touchpoint,rating a,rating b,rating c,date\n${rows.join('\n')}\n`)
    const user = await desk.openWizard()
    await act(() => changeLanguage('hu'))
    await click(user, 'Fájl kiválasztása…')
    expect(await screen.findByText('A skálán kívüli érték nem válasz')).toBeTruthy()
    expect(screen.getByText('rating a, 1–5: 6')).toBeTruthy()
    expect(screen.getByText('rating b, 1–5: 6')).toBeTruthy()
    expect(screen.getByText(/^date: 0\d\/0\d\/2025 így olvasva: \w+\/\w+\/yyyy\./)).toBeTruthy()
  })
})
