import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { act, cleanup, configure, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Tooltip } from 'radix-ui'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeLanguage } from '../../../renderer/app/i18n.ts'
import { ImportWizard } from '../../../renderer/feedback/ImportWizard.tsx'
import { surveyWorkbook } from '../../builders/survey-workbook.ts'
import { zipOf } from '../../builders/zip.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'

configure({ asyncUtilTimeout: 8000 })

let opened: TestWindow
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-sheets-'))
  opened = await openTestWindow({ sample: null, app: {} })
})

afterEach(async () => {
  cleanup()
  await act(() => changeLanguage('en'))
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The wizard, as it comes when this file was dropped on the window. */
async function drop(name: string, content: Uint8Array) {
  const file = join(folder, name)
  writeFileSync(file, content)
  const { map } = await opened.storage.newMap({ template: 'online-shop', language: 'en' })
  render(
    <Tooltip.Provider>
      <ImportWizard
        journeyId={map.id}
        mapTitle={map.title}
        touchpoints={[]}
        survey={{ file, name, bytes: content.length }}
        beforeImport={async () => true}
        onCancel={() => {}}
        onDone={() => {}}
      />
    </Tooltip.Provider>,
  )
  return userEvent.setup()
}

describe('a workbook that is dropped', () => {
  it('is read from the sheet with the answers, and from another one on a click', async () => {
    const user = await drop('felmérés.xlsx', surveyWorkbook())
    const facts = await screen.findByRole('complementary', { name: 'About the file' })
    expect(within(facts).getByText('120')).toBeTruthy()
    expect(within(facts).getByText('Borító, Vázlat')).toBeTruthy()
    expect(within(facts).queryByRole('button', { name: /^Encoding/ })).toBeNull()

    await user.click(within(facts).getByRole('button', { name: 'Sheet: Válaszok' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Vázlat, hidden' }))
    expect(await screen.findByRole('button', { name: 'Sheet: Vázlat, hidden' })).toBeTruthy()
    const now = screen.getByRole('complementary', { name: 'About the file' })
    expect(within(now).getByText('20')).toBeTruthy()
    expect(within(now).getByText('you said so')).toBeTruthy()
  })

  it.each([
    ['en', /protected by a password.*without a password/],
    ['hu', /jelszó védi.*jelszó nélkül/],
    ['pl', /chroniony hasłem.*bez hasła/],
  ] as const)('says in %s how to save it without its password', async (language, words) => {
    await act(() => changeLanguage(language))
    const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    await drop(
      'titkos.xlsx',
      Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')]),
    )
    expect(await screen.findByText(words)).toBeTruthy()
  })

  it('and is an OpenDocument table says what to save instead', async () => {
    const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
    await drop('table.ods', zipOf({ mimetype, 'content.xml': '<x/>' }))
    expect(await screen.findByText(/OpenDocument table \(\.ods\).*\.xlsx/)).toBeTruthy()
  })
})
