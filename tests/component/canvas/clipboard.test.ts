import i18next from 'i18next'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type ClipboardContext,
  copyRecords,
  cutSelected,
  pasteInto,
} from '../../../renderer/canvas/clipboard/clipboard-commands.ts'
import type { Flavours } from '../../../renderer/canvas/clipboard/flavours.ts'
import { readHtmlTable } from '../../../renderer/canvas/clipboard/read-html-table.ts'
import { toastStore } from '../../../renderer/ui/toast.ts'
import { writeHtmlTable } from '../../../shared/document/clipboard/html-table.ts'
import { problemsOf } from '../../../shared/document/integrity.ts'
import { addRemark } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { allWords } from '../../builders/all-words.ts'
import { openDocument } from '../../builders/shop-map.ts'
import { type OpenCanvas, openCanvas } from './open-canvas.ts'

/** As Excel writes it: merged stages, styles and comments, line breaks in the source that mean nothing. */
const fromExcel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<style><!--td {color:black;}--></style></head><body link="#0563C1">
<table border=0 cellpadding=0 cellspacing=0 width=256>
<!--StartFragment-->
 <col width=64 span=4 style='width:48pt'>
 <tr height=20><td height=20 class=xl65 width=64></td><td colspan=2 class=xl66>Notice</td>
  <td>Repair</td></tr>
 <tr><td>Touchpoints</td><td>Radiator</td><td>Helpline</td><td>Visit &amp; repair</td></tr>
 <tr><td rowspan=2>Pain points</td><td>Cold<br>
  since Monday</td><td>Forty minutes
  on hold</td><td>&nbsp;</td></tr>
 <tr><td>Nobody knows</td><td></td><td>=SUM(A1)</td></tr>
<!--EndFragment-->
</table></body></html>`

/** As Google Sheets writes it: values once more as data, line breaks kept in the cell. */
const fromSheets = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" style="table-layout:fixed;width:0px" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;"></td><td style="text-align:center;" rowspan="1" colspan="2" data-sheets-value='{"1":2,"2":"Notice > search"}'>Notice &gt; search</td></tr><tr><td>Touchpoints</td><td data-sheets-numberformat='{"1":2}'>Radiator</td><td>Helpline</td></tr><tr><td>Actions</td><td><span style="font-size:10pt;">Feels it</span><br/>Waits</td><td>42</td></tr></tbody></table></google-sheets-html-origin>`

const heating = () =>
  openDocument(
    JSON.stringify({
      touchline: 1,
      title: 'Heating repair',
      lanes: [{ kind: 'touchpoints' }, { kind: 'actions' }, { kind: 'painPoints' }],
      stages: [
        {
          title: 'Notice',
          touchpoints: [
            { title: 'Radiator', cards: [{ lane: 'actions', text: 'Feels it' }] },
            { title: 'Helpline' },
          ],
        },
      ],
    }),
  )

let open: OpenCanvas
let clipboard: ClipboardContext
beforeEach(async () => {
  open = await openCanvas(heating())
  clipboard = await clipboardOf(open)
})
afterEach(() => toastStore.setState([], true))

async function clipboardOf(canvas: OpenCanvas): Promise<ClipboardContext> {
  const i18n = i18next.createInstance()
  await i18n.init({
    lng: 'en',
    resources: allWords,
    ns: ['canvas'],
    interpolation: { escapeValue: false },
  })
  const words = {
    t: i18n.getFixedT('en', 'canvas'),
    labels: sceneLabels.en,
    language: 'en',
    numbers: null,
  } as const
  return { ...canvas.context, words: () => words, point: () => ({ x: 10, y: 20 }) }
}

const toast = () => toastStore.getState().at(-1)
const textsIn = (canvas: OpenCanvas, kind: string) => {
  const { lanes, cardsOfLane } = mapOf(canvas.document())
  const lane = lanes.find((each) => each.kind === kind)
  return cardsOfLane(lane?.id ?? '').map(({ text }) => text)
}

function pasteText(text: string) {
  return pasteInto(clipboard, { html: '', text })
}

function copied(flavours: Flavours | null): Flavours {
  if (!flavours) throw new Error('Nothing was copied.')
  return flavours
}

describe('HTML from a spreadsheet', () => {
  it('is read with its merged cells, without its styles and the breaks of its source', () => {
    expect(readHtmlTable(fromExcel).table).toEqual([
      ['', 'Notice', '', 'Repair'],
      ['Touchpoints', 'Radiator', 'Helpline', 'Visit & repair'],
      ['Pain points', 'Cold\nsince Monday', 'Forty minutes on hold', ''],
      ['', 'Nobody knows', '', '=SUM(A1)'],
    ])
  })

  it('of Google is read like that of Excel', () => {
    expect(readHtmlTable(fromSheets)).toEqual({
      fragment: null,
      table: [
        ['', 'Notice > search', ''],
        ['Touchpoints', 'Radiator', 'Helpline'],
        ['Actions', 'Feels it\nWaits', '42'],
      ],
    })
  })

  it('is not taken for a table when the table is only a part of a page', () => {
    const page = `<p>${'A long report. '.repeat(20)}</p><table><tr><td>1</td><td>2</td></tr></table>`
    expect(readHtmlTable(page).table).toBeNull()
    expect(readHtmlTable('<ul><li>One</li></ul>').table).toBeNull()
  })

  it('gives back every cell that was written, markup and formulas as text', () => {
    const table = [
      ['', 'A', '', '<b>B</b>'],
      ['x', '=1+1', 'two\nlines', 'a  b & "c"'],
    ]
    const fragment = '{"a":"<td style=\\"color:red\\" style=x>&"}'
    const html = writeHtmlTable(table, { mergeFirstRow: true, fragment })
    expect(readHtmlTable(html)).toEqual({ fragment, table })
  })

  it('lands as stages, touchpoints and cards in one step, which the toast counts and undoes', () => {
    const before = open.document()
    expect(pasteInto(clipboard, { html: fromExcel, text: 'never read' })).toBe(true)
    expect(toast()?.text).toBe('2 stages, 3 touchpoints, 5 cards pasted')
    expect(textsIn(open, 'painPoints')).toContain('=SUM(A1)')
    expect(problemsOf(open.document())).toEqual([])
    expect(open.steps()).toEqual(['paste'])
    toast()?.action?.onSelect()
    expect(open.document()).toEqual(before)
  })
})

describe('plain text', () => {
  it('becomes cards in the cell where the keyboard stands, and the next paste comes behind them', () => {
    open.press('ArrowDown', 'ArrowDown')
    expect(open.here()).toBe('Actions: Feels it, at Radiator')
    pasteText('• Looks\n• Calls')
    expect(toast()?.text).toBe('2 cards pasted')
    pasteText('Waits')
    expect(textsIn(open, 'actions')).toEqual(['Feels it', 'Looks', 'Calls', 'Waits'])
  })

  it('with tabs is a table; with tabs only before its lines it is a list', () => {
    pasteText('Search\tPay\nSite\tCard\n')
    expect(toast()?.text).toBe('2 stages, 2 touchpoints pasted')
    open.session.select([])
    open.press('ArrowDown', 'ArrowDown')
    pasteText('\tone\n\ttwo\n')
    expect(toast()?.text).toBe('2 cards pasted')
  })

  it('that fits nowhere changes nothing and says so', () => {
    expect(pasteText('   \n')).toBe(false)
    expect(open.steps()).toEqual([])
    expect(open.canvas.getState().said).toBe('There is nothing to paste here.')
  })

  it('of a whole book is refused', () => {
    open.press('ArrowDown', 'ArrowDown')
    expect(pasteText('line\n'.repeat(20_001))).toBe(false)
    expect(toast()).toMatchObject({ look: 'problem' })
    expect(open.steps()).toEqual([])
  })
})

describe('copy and cut', () => {
  it('say what was taken, and give text, a table and the whole fragment', async () => {
    open.session.select(Object.keys(open.document().stage))
    const flavours = copied(copyRecords(clipboard))
    expect(open.canvas.getState().said).toBe('1 stage, 2 touchpoints, 1 card copied')
    expect(flavours.text).toBe('\tNotice\t\nTouchpoints\tRadiator\tHelpline\nActions\tFeels it\t\n')
    expect(open.steps()).toEqual([])

    const other = await openCanvas(heating())
    pasteInto(await clipboardOf(other), flavours)
    expect(mapOf(other.document()).stages.map(({ title }) => title)).toEqual(['Notice', 'Notice'])
    expect(textsIn(other, 'actions')).toEqual(['Feels it', 'Feels it'])
  })

  it('cut takes it off the map in one step, and it can be pasted back', () => {
    open.press('ArrowDown', 'ArrowDown')
    const flavours = copied(cutSelected(clipboard))
    expect(flavours.text).toBe('Feels it')
    expect(textsIn(open, 'actions')).toEqual([])
    expect(open.here()).toBe('Actions at Radiator, empty')
    pasteInto(clipboard, flavours)
    expect(textsIn(open, 'actions')).toEqual(['Feels it'])
    expect(open.steps()).toEqual(['cut', 'paste'])
  })

  it('says that comments stay behind when what they are on is cut, and undo brings them back', () => {
    open.press('ArrowDown', 'ArrowDown')
    const [targetId = ''] = open.session.store.getState().selection.ids
    const at = '2026-02-03T10:00:00.000Z'
    open.session.dispatch('addRemark', (document) =>
      addRemark(document, { targetId, author: 'Ola', text: 'Really?', at }),
    )
    copied(cutSelected(clipboard))
    expect(Object.values(open.document().remark)).toEqual([])
    const [toast] = toastStore.getState().slice(-1)
    expect(toast?.text).toMatch(/^Comments and dot votes on what was cut do not come along/)
    toast?.action?.onSelect()
    expect(Object.values(open.document().remark)).toMatchObject([{ author: 'Ola', targetId }])
  })

  it('take nothing where nothing is selected', () => {
    expect(copyRecords(clipboard)).toBeNull()
    expect(cutSelected(clipboard)).toBeNull()
    expect(open.steps()).toEqual([])
  })

  it('several cards across columns as a block of their places', () => {
    open.press('ArrowDown', 'ArrowDown')
    pasteInto(clipboard, { html: '', text: 'a\tb' })
    open.session.select(
      Object.values(open.document().card).flatMap(({ id, text }) =>
        'ab'.includes(text) ? id : [],
      ),
    )
    expect(copied(copyRecords(clipboard)).text).toBe('a\tb\n')
  })
})

describe('the toast', () => {
  it('undoes nothing but its own paste', () => {
    open.press('ArrowDown', 'ArrowDown')
    pasteText('one')
    const first = toast()
    pasteText('two')
    first?.action?.onSelect()
    expect(textsIn(open, 'actions')).toEqual(['Feels it', 'one', 'two'])
  })
})
