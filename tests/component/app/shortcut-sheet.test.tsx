import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { startI18n } from '../../../renderer/app/i18n.ts'
import { ShortcutSheet } from '../../../renderer/app/ShortcutSheet.tsx'
import { allWords } from '../../builders/all-words.ts'

afterEach(cleanup)

describe('the sheet of shortcuts', () => {
  it.each([
    ['en', 'In the table', 'Move a row or card'],
    ['hu', 'A táblázatban', 'Sor vagy kártya mozgatása'],
    ['pl', 'W tabeli', 'Przenieś wiersz lub kartę'],
  ] as const)('tells the keys of the table (%s)', (language, title, row) => {
    startI18n(language, allWords[language])
    render(<ShortcutSheet />)
    const group = screen.getByRole('heading', { name: title }).parentElement
    if (!group) throw new Error('The table has no group.')
    const line = within(group)
      .getAllByRole('listitem')
      .find(({ textContent }) => textContent?.startsWith(row))
    expect(line?.textContent).toBe(`${row}Alt ↑Alt ↓`)
  })

  it('finds a key by what it does', async () => {
    startI18n('en', allWords.en)
    render(<ShortcutSheet />)
    await userEvent.type(screen.getByRole('searchbox'), 'emotion')
    const titles = screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)
    expect(titles).toEqual(['On the map', 'In the table'])
  })
})
