import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { currentDialog } from '../../../renderer/app/dialogs.ts'
import { closePanel } from '../../../renderer/app/panels.ts'
import { startBallot } from '../../../renderer/votes/ballot-actions.ts'
import { beginTurn, stopVoting, votesStore } from '../../../renderer/votes/votes-store.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'
import { toldCommands } from './told-commands.ts'

const editor = editorForEachStory()
beforeEach(() => {
  closePanel()
})
afterEach(() => {
  stopVoting()
})

const doc = () => editor.session.store.getState().document
const ballots = () => Object.values(doc().ballot)
/** Anna's turn in a vote of two dots, with the first touchpoint selected. */
const turn = () => {
  startBallot(editor.session, { title: 'What first?', budget: 2, secret: true })
  beginTurn('Anna')
  const [touchpoint] = editor.index().touchpoints
  if (!touchpoint) throw new Error('There is no touchpoint.')
  editor.session.select([touchpoint.id])
  return touchpoint.id
}

const stories: Record<string, () => Promise<void>> = {
  startVote: async () => {
    await palette.choose('Start a dot vote')
    expect(currentDialog()).toEqual({ kind: 'newBallot' })
  },
  giveDot: async () => {
    const targetId = turn()
    await palette.choose('Give a dot')
    expect(Object.values(doc().vote)).toMatchObject([{ targetId, voter: 'Anna', dots: 1 }])
  },
  takeDot: async () => {
    turn()
    await palette.choose('Give a dot')
    await palette.choose('Take a dot back')
    expect(doc().vote).toEqual({})
  },
  callVoter: async () => {
    turn()
    await palette.choose('Dot vote: next person')
    expect(votesStore.getState()).toMatchObject({ ballotId: ballots()[0]?.id, voter: null })
  },
  closeVote: async () => {
    turn()
    await palette.choose('Close the dot vote')
    expect(ballots()).toMatchObject([{ open: false }])
    expect(votesStore.getState()).toMatchObject({ ballotId: null, shown: ballots()[0]?.id })
    expect(editor.panel()).toBe('votes')
  },
  panelVotes: async () => {
    await palette.choose('Dot votes: show or hide')
    expect(editor.panel()).toBe('votes')
  },
}

describe('dot votes, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('every command of dot votes has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.vote].sort())
  })
})
