import { beforeEach, describe, expect, it } from 'vitest'
import { cycleEvidence } from '../../../renderer/canvas/commands.ts'
import { makeIn, makeTouchpoint } from '../../../renderer/canvas/make-commands.ts'
import { finishEdit, textOf, typeText } from '../../../renderer/canvas/text-commands.ts'
import { idSchema } from '../../../shared/document/id.ts'
import { mapOf } from '../../../shared/document/query.ts'
import type { StageId } from '../../../shared/document/stage.ts'
import { openDocument } from '../../builders/shop-map.ts'
import { type OpenCanvas, openCanvas } from './open-canvas.ts'

/** Two stages, the second still empty; a pain point that spans two columns. */
const map = openDocument(
  JSON.stringify({
    touchline: 1,
    title: 'Heating repair',
    personas: [{ name: 'Ilona' }, { name: 'Marek' }],
    lanes: [
      { kind: 'touchpoints' },
      { kind: 'actions' },
      { kind: 'emotions' },
      { kind: 'painPoints' },
      { kind: 'metrics' },
    ],
    stages: [
      {
        title: 'Notice',
        touchpoints: [
          {
            title: 'Radiator',
            cards: [
              { lane: 'actions', text: 'Feels it' },
              { lane: 'actions', text: 'Looks for the valve' },
              { lane: 'painPoints', text: 'Nobody knows the number', span: 2 },
            ],
          },
          { title: 'Helpline', emotions: [{ persona: 'Ilona', level: -1.5 }] },
        ],
      },
      { title: 'Repair' },
    ],
  }),
)

let open: OpenCanvas
beforeEach(async () => {
  open = await openCanvas(map)
})

describe('arrow keys', () => {
  it('walk cell by cell, through the cards of a cell, past what is only shown', () => {
    const walked = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'].map((key) => {
      open.press(key)
      return open.here()
    })
    expect(walked).toEqual([
      'Touchpoint Radiator',
      'Actions: Feels it, at Radiator',
      'Actions: Looks for the valve, at Radiator',
      'Emotions at Radiator, empty',
      'Pain points: Nobody knows the number, at Radiator',
    ])
    open.press('ArrowDown')
    expect(open.here()).toBe('Pain points: Nobody knows the number, at Radiator')
    expect(open.canvas.getState().said).toBe('atEdge')
  })

  it('take a card that spans columns as one place', () => {
    open.press('ArrowDown', 'Ctrl+ArrowDown', 'ArrowRight')
    expect(open.here()).toBe('Pain points at Repair, empty')
    open.press('ArrowLeft')
    expect(open.here()).toBe('Pain points: Nobody knows the number, at Radiator')
  })

  it('go up to the stages and along them', () => {
    open.press('ArrowDown', 'ArrowUp')
    expect(open.here()).toBe('Stage Notice')
    open.press('ArrowRight', 'ArrowDown')
    expect(open.here()).toBe('Touchpoints at Repair, empty')
  })

  it('leave a run on an emotion as one step of undo', () => {
    open.press('ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown')
    expect(open.here()).toBe('Emotion of Ilona at Helpline: −1.5')
    open.press('Enter', 'ArrowUp', 'ArrowUp', 'Shift+ArrowUp')
    expect(open.here()).toBe('Emotion of Ilona at Helpline: −0.3')
    open.press('Escape')
    expect(open.steps()).toEqual(['moveEmotion'])
    open.session.undo()
    expect(Object.values(open.document().emotion).map(({ level }) => level)).toEqual([-1.5])
  })

  it('stop at the ends of the scale', () => {
    open.press('ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter')
    open.press('Shift+ArrowDown', 'Shift+ArrowDown')
    expect(open.here()).toBe('Emotion of Ilona at Helpline: −2.0')
  })

  it('with Alt move what is selected, a step each', () => {
    open.press('ArrowDown', 'Alt+ArrowRight')
    expect(mapOf(open.document()).touchpoints.map(({ title }) => title)).toEqual([
      'Helpline',
      'Radiator',
    ])
    open.press('Alt+ArrowRight')
    expect(open.document().touchpoint[radiator()]?.stageId).toBe(stage('Repair'))
    expect(open.here()).toBe('Touchpoint Radiator')
    expect(open.steps()).toEqual(['moveTouchpoint', 'moveTouchpoint'])
  })
})

describe('typing', () => {
  const type = (text: string) => {
    const { editing } = open.session.store.getState()
    if (!editing) throw new Error('Nothing is edited.')
    for (let length = 1; length <= text.length; length += 1) {
      typeText(open.context, editing, text.slice(0, length))
    }
  }

  it('into an empty place makes a card, as one step with its text', () => {
    open.press('ArrowDown', 'ArrowRight', 'ArrowDown', 'x')
    type('Calls')
    finishEdit(open.context)
    expect(open.here()).toBe('Actions: Calls, at Helpline')
    expect(open.steps()).toEqual(['addCard'])
  })

  it('nothing leaves nothing behind, not even a step', () => {
    const before = open.document()
    open.press('ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter')
    type('Cal')
    type('')
    const { editing } = open.session.store.getState()
    if (editing) typeText(open.context, editing, '')
    finishEdit(open.context)
    expect(open.document().card).toEqual(before.card)
    expect(open.steps()).toEqual([])
    expect(open.here()).toBe('Actions at Helpline, empty')
  })

  it('over what stands there keeps it when the text is cleared: it was not made by this edit', () => {
    open.press('ArrowDown', 'ArrowDown', 'F2')
    const { editing } = open.session.store.getState()
    if (editing) typeText(open.context, editing, '')
    finishEdit(open.context)
    expect(open.here()).toBe('Actions: empty, at Radiator')
    expect(open.steps()).toEqual(['editCard'])
  })

  it('goes on in the next stage with Ctrl+Enter, which makes one after the last', () => {
    open.press('ArrowDown', 'Ctrl+Enter')
    type('Visit')
    finishEdit(open.context)
    expect(open.document().touchpoint[touchpoint('Visit')]?.stageId).toBe(stage('Repair'))
    open.press('Ctrl+Enter')
    type('After')
    finishEdit(open.context)
    expect(mapOf(open.document()).stages.map(({ title }) => title)).toEqual([
      'Notice',
      'Repair',
      'After',
    ])
  })
})

describe('the place of the keyboard', () => {
  const typing = (text: string) => {
    const { editing } = open.session.store.getState()
    if (!editing) throw new Error('Nothing is edited.')
    typeText(open.context, editing, text)
  }

  it('is the card above, when the next one was begun and left empty', () => {
    open.press('ArrowDown', 'ArrowDown', 'ArrowDown')
    const { cell } = open.session.store.getState().selection
    if (cell) makeIn(open.context, cell)
    finishEdit(open.context)
    expect(open.here()).toBe('Actions: Looks for the valve, at Radiator')
  })

  it('is the touchpoint before, when the next one was begun and left empty', () => {
    open.press('ArrowDown')
    makeTouchpoint(open.context, firstStage(), 1)
    finishEdit(open.context)
    expect(open.here()).toBe('Touchpoint Radiator')
  })

  it('is the neighbour of what is deleted', () => {
    open.press('ArrowDown', 'ArrowDown', 'Delete')
    expect(open.here()).toBe('Actions: Looks for the valve, at Radiator')
    open.press('ArrowUp', 'Delete')
    expect(open.here()).toBe('Touchpoint Helpline')
    open.press('Delete')
    expect(open.here()).toBe('Touchpoints at Notice, empty')
    open.press('ArrowUp', 'Delete')
    expect(open.here()).toBe('Stage Repair')
  })

  it('is what undo brings back or moves back', () => {
    open.press('ArrowDown', 'ArrowDown', 'Delete')
    open.session.undo()
    expect(open.here()).toBe('Actions: Feels it, at Radiator')
    open.press('Alt+ArrowRight', 'Alt+ArrowDown')
    expect(open.here()).toBe('Pain points: Feels it, at Helpline')
    open.session.undo()
    expect(open.here()).toBe('Actions: Feels it, at Helpline')
    open.session.undo()
    open.press('ArrowDown')
    expect(open.here()).toBe('Actions: Looks for the valve, at Radiator')
  })

  it('is found again after Escape, and after a connection at the end that the arrow points to', () => {
    open.press('ArrowDown', 'ArrowRight', 'ArrowDown', 'Escape')
    expect(open.here()).toBe('')
    open.press('ArrowDown')
    expect(open.here()).toBe('Actions at Helpline, empty')
    open.press('ArrowUp', 'ArrowLeft', 'c', 'Enter', 'ArrowRight')
    expect(open.here()).toBe('Touchpoint Helpline')
  })

  it('goes on where Ctrl+Enter leaves an empty touchpoint: in the next stage, not in a new one', () => {
    open.press('ArrowDown')
    makeTouchpoint(open.context, firstStage(), 2)
    finishEdit(open.context)
    open.press('Ctrl+Enter')
    typing('Visit')
    expect(mapOf(open.document()).stages).toHaveLength(2)
    expect(open.here()).toBe('Touchpoint Visit')
  })

  it('takes more with Shift, over empty places', () => {
    open.press('ArrowDown', 'ArrowDown')
    open.press('Shift+ArrowDown', 'Shift+ArrowDown')
    expect(open.session.store.getState().selection.ids.size).toBe(3)
  })

  it('begins a blank map with one Enter', async () => {
    open = await openCanvas(
      openDocument(JSON.stringify({ touchline: 1, title: 'Blank', stages: [{ title: 'Before' }] })),
    )
    open.press('Enter')
    typing('Search')
    expect(open.here()).toBe('Touchpoint Search')
  })
})

describe('single keys', () => {
  it('mark a moment of truth and grade a pain point', () => {
    open.press('ArrowDown', 'm')
    expect(open.here()).toBe('Touchpoint Radiator, moment of truth')
    open.press('Ctrl+ArrowDown', '3')
    expect(open.here()).toContain('severity High')
    const [card] = open.session.store.getState().selection.ids
    cycleEvidence(open.context, idSchema('card').parse(card))
    expect(open.here()).toContain('severity High, assumed')
    open.press('0')
    expect(open.here()).not.toContain('severity')
    expect(open.session.store.getState().editing).toBeNull()
  })

  it('connect with C, arrows and Enter; Escape gives up', () => {
    open.press('ArrowDown', 'c', 'Escape')
    expect(open.document().connection).toEqual({})
    open.press('c', 'Enter')
    expect(Object.values(open.document().connection)).toMatchObject([
      { from: radiator(), to: touchpoint('Helpline'), kind: 'next' },
    ])
  })

  it('make a card wider and narrower with Alt and Shift, by whole columns', () => {
    open.press('ArrowDown', 'ArrowDown', 'Alt+Shift+ArrowRight')
    expect(open.here()).toBe('Actions: Feels it, at Radiator')
    const span = () =>
      Object.values(open.document().card).find(({ text }) => text === 'Feels it')?.span
    expect(span()).toBe(2)
    open.press('Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowLeft')
    expect(span()).toBe(1)
    expect(open.canvas.getState().said).toBe('atEdge')
    expect(open.steps()).toEqual(['spanCard', 'spanCard'])
  })

  it('begin a text also where an accent or an input method comes first', () => {
    open.press('ArrowDown', 'ArrowDown', 'Dead')
    expect(open.session.store.getState().editing).not.toBeNull()
  })

  it('delete many as one step, and the keyboard stays in its cell', () => {
    open.press('ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Delete')
    expect(Object.values(open.document().card).map(({ text }) => text)).toEqual([
      'Nobody knows the number',
    ])
    expect(open.here()).toBe('Actions at Radiator, empty')
    open.session.undo()
    expect(Object.keys(open.document().card)).toHaveLength(3)
  })

  it('set an emotion by its number, with Enter from touchpoint to touchpoint', () => {
    open.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
    expect(open.here()).toBe('Emotions at Radiator, empty')
    open.press('2')
    expect(open.here()).toBe('Emotion of Ilona at Radiator: +2.0')
    open.press('1')
    expect(open.here()).toBe('Emotion of Ilona at Radiator: +1.0')
    open.press('Enter', '-', '0', ',', '5')
    expect(open.here()).toBe('Emotion of Ilona at Helpline: −0.5')
    expect(open.steps()).toEqual(['moveEmotion', 'moveEmotion'])
  })

  it('make the first touchpoint of a blank map with Enter, wherever they stood before', async () => {
    open = await openCanvas(
      openDocument(
        JSON.stringify({
          touchline: 1,
          title: 'Blank',
          lanes: [{ kind: 'touchpoints' }, { kind: 'emotions' }],
          stages: [{ title: 'Before' }],
        }),
      ),
    )
    open.press('ArrowDown', 'ArrowDown', 'Escape', 'Enter')
    expect(mapOf(open.document()).touchpoints).toHaveLength(1)
  })

  it('begin a new number after any other key', () => {
    open.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', '-', '1', 'ArrowUp', '1')
    expect(open.here()).toBe('Emotion of Ilona at Radiator: +1.0')
    open.press('Escape', '-')
    expect(open.here()).toBe('Emotion of Ilona at Radiator: +0.9')
  })

  it('change the persona of an emotion with Tab', () => {
    open.press('ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter', 'Tab', 'ArrowUp')
    expect(open.here()).toBe('Emotion of Marek at Helpline: +0.1')
  })
})

function touchpoint(title: string): string {
  const found = mapOf(open.document()).touchpoints.find((each) => each.title === title)
  if (!found) throw new Error(`There is no ${title}.`)
  return found.id
}

const radiator = () => touchpoint('Radiator')

function firstStage(): StageId {
  const [first] = mapOf(open.document()).stages
  if (!first) throw new Error('There is no stage.')
  return first.id
}

function stage(title: string): string {
  const found = mapOf(open.document()).stages.find((each) => each.title === title)
  if (!found) throw new Error(`There is no ${title}.`)
  return found.id
}

describe('the text of a target', () => {
  it('is a persona’s name where its title is asked for', () => {
    const [ilona] = mapOf(open.document()).personas
    if (!ilona) throw new Error('There is no persona.')
    expect(textOf(open.document(), { id: ilona.id, field: 'title' })).toBe('Ilona')
  })
})
