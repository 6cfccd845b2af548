import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { Tooltip } from 'radix-ui'
import { afterEach, beforeEach, expect } from 'vitest'
import { ImportWizard } from '../../../renderer/feedback/ImportWizard.tsx'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'

// Reading a file can take longer than the usual second when the machine is busy.
configure({ asyncUtilTimeout: 8000 })

/** A workspace with a map of two touchpoints, Checkout and Delivery, and the wizard over it. */
export interface WizardDesk {
  readonly window: () => TestWindow
  readonly journeyId: () => JourneyId
  /** The file that whatever is saved is saved as, and the name that the window suggested for it. */
  readonly saved: () => string
  readonly suggested: () => string
  /** How often the wizard went on to the map. */
  readonly timesDone: () => number
  /** What the user's dialog for a survey file will answer. */
  readonly choose: (name: string, content: string | Uint8Array) => void
  readonly chooseRecipe: (file: string) => void
  /** The wizard before a file is chosen. */
  readonly openWizard: () => Promise<UserEvent>
  /** The wizard as it comes with a file, at its columns. */
  readonly openOn: (name: string, content: string | Uint8Array) => Promise<UserEvent>
}

/** Makes the desk anew for each story of the test file. */
export function wizardDesk(): WizardDesk {
  let opened: TestWindow | null = null
  let folder = ''
  let chosen: { file: string; name: string; bytes: number } | null = null
  let chosenRecipe: { file: string; name: string } | null = null
  let journeyId: JourneyId | null = null
  let done = 0
  let suggested = ''
  const saved = () => join(folder, 'saved.csv')
  const there = <T,>(value: T | null): T => {
    if (value === null) throw new Error('The desk is made before each story.')
    return value
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'touchline-survey-'))
    chosen = null
    chosenRecipe = null
    done = 0
    opened = await openTestWindow({
      sample: null,
      app: {
        chooseSurveyFile: () => chosen,
        chooseRecipeFile: () => chosenRecipe,
        chooseExportFile: ({ suggestedName }) => {
          suggested = suggestedName
          return { file: saved(), name: 'saved.csv' }
        },
      },
    })
    const file = join(folder, 'shop.json')
    const touchpoints = [{ title: 'Checkout' }, { title: 'Delivery' }]
    writeFileSync(
      file,
      JSON.stringify({ touchline: 1, title: 'Shop', stages: [{ title: 'Buy', touchpoints }] }),
    )
    journeyId = (await opened.storage.loadMap({ file })).map.id
  })
  afterEach(async () => {
    cleanup()
    await opened?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  function choose(name: string, content: string | Uint8Array): void {
    const file = join(folder, name)
    writeFileSync(file, content)
    chosen = { file, name: basename(file), bytes: statSync(file).size }
  }

  async function openWizard(): Promise<UserEvent> {
    const id = there(journeyId)
    const { records } = await there(opened).storage.openMap({ journeyId: id })
    const touchpoints = records.flatMap((record) =>
      record.type === 'touchpoint' ? [{ id: record.id, title: record.title, stage: 'Buy' }] : [],
    )
    render(
      <Tooltip.Provider>
        <ImportWizard
          journeyId={id}
          mapTitle="Shop"
          touchpoints={touchpoints}
          survey={null}
          beforeImport={async () => true}
          onCancel={() => {}}
          onDone={() => {
            done += 1
          }}
        />
      </Tooltip.Provider>,
    )
    return userEvent.setup()
  }

  return {
    window: () => there(opened),
    journeyId: () => there(journeyId),
    saved,
    suggested: () => suggested,
    timesDone: () => done,
    choose,
    chooseRecipe: (file) => {
      chosenRecipe = { file, name: basename(file) }
    },
    openWizard,
    async openOn(name, content) {
      choose(name, content)
      const user = await openWizard()
      await click(user, 'Choose file…')
      await screen.findByRole('heading', { name: 'Choose what each column holds' })
      return user
    },
  }
}

/** A survey of five columns. */
export const survey = (rows: readonly string[]) => `id,step,nps,region,why\n${rows.join('\n')}\n`

/** Forty of its rows; half of them about a touchpoint that the map calls otherwise. */
export const answers = Array.from({ length: 40 }, (_, i) =>
  [
    `r${i}`,
    i % 2 ? 'checkout' : 'Courier',
    i % 11,
    i % 3 ? 'East' : 'West',
    'Fine as it was',
  ].join(),
)

/** Clicks the button as soon as it can be clicked. */
export async function click(user: UserEvent, name: string | RegExp): Promise<void> {
  await waitFor(() =>
    expect(screen.getByRole('button', { name }).hasAttribute('disabled')).toBe(false),
  )
  await user.click(screen.getByRole('button', { name }))
}

/** Picks from the menu that is open. */
export const pick = async (user: UserEvent, name: string | RegExp): Promise<void> =>
  user.click(await screen.findByRole('menuitemradio', { name }))
