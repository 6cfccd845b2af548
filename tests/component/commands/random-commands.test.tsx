import fc from 'fast-check'
import { expect, it } from 'vitest'
import { closeDialog } from '../../../renderer/app/dialogs.ts'
import { openMapPage } from '../../../renderer/app/router.ts'
import { cellAt, cellOfRecord, visibleLanes } from '../../../renderer/canvas/grid.ts'
import type { Command } from '../../../renderer/commands/command.ts'
import { commandsIn, perform } from '../../../renderer/commands/registry.ts'
import { currentScene } from '../../../renderer/commands/scene.ts'
import { recordsOf } from '../../../shared/document/document.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import { problemsOf } from '../../../shared/document/integrity.ts'
import { editorForEachStory } from './editor-for-each-story.ts'

const editor = editorForEachStory()

/** One thing that a hand does: points at something, then runs one of the commands there are for it. */
const step = fc.record({ target: fc.nat(10_000), cell: fc.boolean(), command: fc.nat(10_000) })

/** These leave the map, change other files, or are undo itself. */
const elsewhere = new Set(['workspace', 'settings', 'numbers', 'thisMap', 'view'])
const stays = ({ group, id }: Command) =>
  !elsewhere.has(group) && !['undo', 'redo', 'save', 'cut', 'copy', 'paste'].includes(id)

it('200 commands one after the other keep every rule, undo to the first byte and redo to the last', async () => {
  const { session } = editor
  const present = () => session.store.getState().document
  const used = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 200, maxLength: 200 }), async (steps) => {
      while (session.store.getState().history.undo.length > 0) session.undo()
      const first = dumpMap(present())
      for (const { target, cell, command } of steps) {
        point(target, cell)
        const there = commandsIn(currentScene()).filter(
          (each) => stays(each) && each.available(currentScene()),
        )
        const chosen = there[command % Math.max(1, there.length)]
        if (chosen && perform(chosen)) used.add(chosen.id)
        session.edit(null)
        session.endTyping()
        closeDialog()
        await openMapPage(session.journeyId)
        expect(problemsOf(present()), chosen?.id).toEqual([])
      }
      const last = dumpMap(present())
      while (session.store.getState().history.undo.length > 0) session.undo()
      expect(dumpMap(present())).toBe(first)
      while (session.store.getState().history.redo.length > 0) session.redo()
      expect(dumpMap(present())).toBe(last)
    }),
    { numRuns: 5 },
  )
  // A story without deeds would prove nothing.
  expect(used.size).toBeGreaterThan(40)

  function point(target: number, cell: boolean): void {
    const document = present()
    if (cell) {
      const lanes = visibleLanes(document)
      const lane = lanes[target % Math.max(1, lanes.length)]
      const { columns } = editor.index()
      const column = columns[target % Math.max(1, columns.length)]
      if (lane && column) session.focusCell(cellAt(lane.id, column))
      return
    }
    const records = recordsOf(document).filter(({ type }) => type !== 'journey')
    const record = records[target % Math.max(1, records.length)]
    if (record) session.select([record.id], cellOfRecord(document, record.id))
  }
}, 120_000)
