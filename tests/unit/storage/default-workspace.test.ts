import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultWorkspacePath } from '../../../electron/storage/default-workspace.ts'

const settings = mkdtempSync(join(tmpdir(), 'touchline-settings-'))
afterAll(() => rmSync(settings, { recursive: true, force: true }))

describe('the workspace that the command line opens when none is named', () => {
  it('lies where TOUCHLINE_HOME says', () => {
    expect(defaultWorkspacePath({ TOUCHLINE_HOME: '/team' })).toBe(
      join('/team', 'Touchline.touchline'),
    )
  })

  it.runIf(process.platform === 'linux')(
    'lies in the home folder where the desktop names no folder for documents, as the window has it',
    () => {
      expect(defaultWorkspacePath({ XDG_CONFIG_HOME: settings })).toBe(
        join(homedir(), 'Touchline.touchline'),
      )
    },
  )

  it.runIf(process.platform === 'linux')(
    'lies in the documents as the desktop names them, in whichever language',
    () => {
      mkdirSync(settings, { recursive: true })
      writeFileSync(join(settings, 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Dokumentumok"\n')
      expect(defaultWorkspacePath({ XDG_CONFIG_HOME: settings })).toBe(
        join(homedir(), 'Dokumentumok', 'Touchline.touchline'),
      )
    },
  )
})
