import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import { callBridge } from '../drivers/bridge.ts'
import { canvasOf, mouseDriver, openBlankMap, placeOf, storedMap } from '../drivers/map-driver.ts'

let running: RunningApp
beforeEach(async () => {
  running = await launchApp()
})
afterEach(() => running.close())

const lanes = ['Actions', 'Thoughts', 'Pain points', 'Opportunities', 'Backstage']

/** A table of stages over touchpoints over lanes, as workshops keep theirs in Excel. */
function journeyTable(rows: number, columns: number): string[][] {
  const width = columns - 1
  const begins = (column: number) => column === 0 || [1, 2, 4, 7].includes(column % 9)
  const across = (make: (column: number) => string) =>
    Array.from({ length: width }, (_, at) => make(at))
  const body = Array.from({ length: rows - 2 }, (_, row) => [
    lanes[row] ?? `Team ${row} says`,
    ...across((column) => {
      if ((row + column) % 3 === 0) return ''
      const text = `Row ${row}, column ${column}: "5 < 6" & =A1`
      return (row + column) % 7 === 1 ? `${text}\nand a second line` : text
    }),
  ])
  return [
    ['', ...across((column) => (begins(column) ? `Stage ${column}` : ''))],
    ['Touchpoints', ...across((column) => `Touchpoint ${column}`)],
    ...body,
  ]
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>\n    ')

/** The two flavours that Excel puts on the clipboard, its stages in merged cells. */
function asExcelCopies(table: readonly (readonly string[])[]) {
  const html = table.map((row, index) => {
    const cells: string[] = []
    for (let at = 0; at < row.length; at += 1) {
      const next = row.findIndex((cell, column) => column > at && cell !== '')
      const span = index === 0 && at > 0 ? (next === -1 ? row.length : next) - at : 1
      cells.push(`<td colspan=${span} class=xl65>${escaped(row[at] ?? '')}</td>`)
      at += span - 1
    }
    return ` <tr height=20 style='height:15.0pt'>\n  ${cells.join('\n  ')}\n </tr>`
  })
  const quoted = (cell: string) => (cell.includes('\n') ? `"${cell.replaceAll('"', '""')}"` : cell)
  return {
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {border:none;}--></style></head>
<body><table border=0><!--StartFragment-->\n${html.join('\n')}\n<!--EndFragment--></table></body></html>`,
    text: `${table.map((row) => row.map(quoted).join('\t')).join('\r\n')}\r\n`,
  }
}

/** Another program copies. By the page's own events: Electron's clipboard changes from version to version. */
async function putOnClipboard(data: { html?: string; text: string }) {
  const done = await running.page.evaluate(({ html, text }) => {
    const copy = (event: ClipboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (html) event.clipboardData?.setData('text/html', html)
      event.clipboardData?.setData('text/plain', text)
    }
    window.addEventListener('copy', copy, { capture: true, once: true })
    return document.execCommand('copy')
  }, data)
  expect(done).toBe(true)
}

/**
 * What another program would paste: the cells of the HTML flavour, and the plain text. Empty where
 * nothing comes within a second: a page hears nothing of an empty clipboard.
 */
async function onClipboard() {
  const pasted = running.page.evaluate(
    () =>
      new Promise<{ html: string; text: string }>((resolve) => {
        const ended = new AbortController()
        const end = (data: DataTransfer | null | undefined) => {
          ended.abort()
          resolve({
            html: data?.getData('text/html') ?? '',
            text: data?.getData('text/plain') ?? '',
          })
        }
        const paste = (event: ClipboardEvent) => {
          event.preventDefault()
          event.stopImmediatePropagation()
          end(event.clipboardData)
        }
        window.addEventListener('paste', paste, { capture: true, signal: ended.signal })
        setTimeout(end, 10_000)
      }),
  )
  await callBridge(running.page, 'app', 'windowCommand', { command: 'paste' })
  const { html, text } = await pasted
  const cells = await running.page.evaluate((source) => {
    const table = new DOMParser().parseFromString(source, 'text/html').querySelector('table')
    return [...(table?.rows ?? [])].map((row) =>
      [...row.cells].flatMap((cell) => {
        for (const end of cell.querySelectorAll('br')) end.replaceWith('\n')
        return [cell.textContent, ...Array.from({ length: cell.colSpan - 1 }, () => '')]
      }),
    )
  }, html)
  return { cells, text }
}

async function clickOn(name: string | RegExp, button: 'left' | 'right' = 'left') {
  const { x, y } = await placeOf(running.page, name)
  await running.page.mouse.click(x, y, { button })
}

const all = (records: readonly unknown[], type: string) =>
  records.filter((record) => Reflect.get(Object(record), 'type') === type)

const countOf = (table: readonly (readonly string[])[]) => ({
  stages: (table[0] ?? []).filter(Boolean).length,
  touchpoints: (table[1] ?? []).length - 1,
  cards: table
    .slice(2)
    .flatMap((row) => row.slice(1))
    .reduce((sum, cell) => sum + (cell === '' ? 0 : cell.split('\n').length), 0),
})

describe.each([
  ['12 x 30', journeyTable(12, 30)],
  ['30 x 12', journeyTable(30, 12)],
])('a table of %s from Excel', (_, table) => {
  it('lands as stages, touchpoints and cards; copied back out it is the same table', async () => {
    const { page } = running
    const counts = countOf(table)
    await openBlankMap(page, 'Pasted')
    const blank = await storedMap(page, 'Pasted')
    await clickOn('Stage After')
    await putOnClipboard(asExcelCopies(table))
    await page.keyboard.press('Control+v')
    const { stages, touchpoints, cards } = counts
    await page
      .getByText(
        new RegExp(`${stages} stages, ${touchpoints} touchpoints, .*${cards} cards pasted`),
      )
      .waitFor()
    const stored = await storedMap(page, 'Pasted')
    expect(all(stored, 'stage')).toHaveLength(3 + stages)
    expect(all(stored, 'touchpoint')).toHaveLength(touchpoints)
    expect(all(stored, 'card')).toHaveLength(cards)

    await page.keyboard.press('Control+c')
    const { cells, text } = await onClipboard()
    expect(cells).toEqual(table)
    expect(text.replace(/\r\n/g, '\n')).toBe(asExcelCopies(table).text.replace(/\r\n/g, '\n'))

    expect(await mouseDriver(page).undoAll()).toBe(1)
    expect(await storedMap(page, 'Pasted')).toEqual(blank)

    await putOnClipboard({ text })
    await page.keyboard.press('Control+v')
    await page
      .getByText(new RegExp(`${cards} cards pasted`))
      .first()
      .waitFor()
    await page.keyboard.press('Control+c')
    expect((await onClipboard()).cells).toEqual(table)
    expect(running.complaints).toEqual([])
  })
})

describe('between two maps', () => {
  it('a stage is cut from one and pasted into the other, with the keys and from the menu', async () => {
    const { page } = running
    await openBlankMap(page, 'From')
    const map = mouseDriver(page)
    await map.addTouchpoints('Before', ['Radiator', 'Helpline'])
    await map.typeCard('Pain points', 'Helpline', 'On hold')
    await map.gradeCard('Pain points', 'On hold', 3)
    await clickOn('Stage Before', 'right')
    await page.getByRole('menuitem', { name: /^Copy Ctrl/ }).click()
    await expect.poll(async () => (await onClipboard()).text).toContain('On hold')
    await page.keyboard.press('Control+x')
    await page.getByRole('group', { name: 'Stage Before' }).waitFor({ state: 'detached' })

    await openBlankMap(page, 'To')
    await clickOn('Stage During', 'right')
    await page.getByRole('menuitem', { name: 'Paste' }).click()
    await page.getByText('1 stage, 2 touchpoints, 1 card pasted').waitFor()
    const stored = await storedMap(page, 'To')
    expect(all(stored, 'card')).toMatchObject([{ text: 'On hold', severity: 3 }])
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect.poll(async () => all(await storedMap(page, 'To'), 'card')).toEqual([])
    expect(running.complaints).toEqual([])
  })

  it('lines of text become cards, but belong to the text that is being typed', async () => {
    const { page } = running
    await openBlankMap(page, 'Lines')
    await mouseDriver(page).addTouchpoints('Before', ['Radiator'])
    const column = await placeOf(page, /^Touchpoint Radiator/)
    const row = await placeOf(page, 'Lane Actions')
    await page.mouse.click(column.x, row.y)
    await putOnClipboard({ text: '• Feels it\n• Looks for the valve\n' })
    await page.keyboard.press('Control+v')
    await canvasOf(page)
      .getByRole('group', { name: /^Actions: Feels it/ })
      .waitFor({ state: 'attached' })
    expect(all(await storedMap(page, 'Lines'), 'card')).toHaveLength(2)

    await putOnClipboard({ text: 'Calls' })
    await canvasOf(page).focus()
    await page.mouse.click(column.x, row.y)
    await page.keyboard.press('F2')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+v')
    await page.keyboard.press('Escape')
    const cards = all(await storedMap(page, 'Lines'), 'card')
    expect(cards.map((card) => Reflect.get(Object(card), 'text')).sort()).toEqual([
      'Calls',
      'Looks for the valve',
    ])
  })
})
