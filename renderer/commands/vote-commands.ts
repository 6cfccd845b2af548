import { CircleMinus, CirclePlus, Lock, UserRoundCheck, Vote } from 'lucide-react'
import { openDialog } from '../app/dialogs.ts'
import { togglePanel } from '../app/panels.ts'
import { endBallot } from '../votes/ballot-actions.ts'
import { callVoter, changeDots, votesStore } from '../votes/votes-store.ts'
import { type CanvasCommand, soleRecord } from './canvas-command.ts'
import type { Command, CommandScene } from './command.ts'
import { onMap } from './scene.ts'

type Context = Parameters<CanvasCommand['available']>[0]

/** What is selected, where dots can go on it and it is somebody's turn. */
function votable(context: Context): string | null {
  const record = soleRecord(context)
  const takesDots = record?.type === 'card' || record?.type === 'touchpoint'
  return takesDots && votesStore.getState().voter !== null ? record.id : null
}

const dots = (
  id: 'giveDot' | 'takeDot',
  key: string,
  icon: CanvasCommand['icon'],
  by: 1 | -1,
): CanvasCommand => ({
  id,
  name: id,
  group: 'selection',
  needs: 'turn',
  icon,
  keys: [key],
  available: (context) => votable(context) !== null,
  perform: (context) => {
    const target = votable(context)
    if (target) changeDots(context.session, target, by)
  },
})

/** During somebody's turn: dots on what is selected. */
export const dotCommands: readonly CanvasCommand[] = [
  dots('giveDot', '+', CirclePlus, 1),
  dots('takeDot', '−', CircleMinus, -1),
]

/** The ballot that people are called to at this moment. */
function calledBallot({ session }: CommandScene): string | null {
  const { ballotId } = votesStore.getState()
  const open = ballotId && session?.store.getState().document.ballot[ballotId]?.open
  return open ? ballotId : null
}

/** Dot votes as a whole. */
export const voteCommands: readonly Command[] = [
  {
    id: 'startVote',
    name: 'startVote',
    group: 'thisMap',
    icon: Vote,
    reach: 'window',
    available: onMap,
    perform: () => openDialog({ kind: 'newBallot' }),
  },
  {
    id: 'callVoter',
    name: 'callVoter',
    group: 'thisMap',
    needs: 'vote',
    icon: UserRoundCheck,
    reach: 'window',
    available: (scene) => calledBallot(scene) !== null,
    perform: (scene) => {
      const ballot = calledBallot(scene)
      if (ballot) callVoter(ballot)
    },
  },
  {
    id: 'closeVote',
    name: 'closeVote',
    group: 'thisMap',
    needs: 'vote',
    icon: Lock,
    reach: 'window',
    available: (scene) => calledBallot(scene) !== null,
    perform: (scene) => {
      const ballot = calledBallot(scene)
      if (ballot && scene.session) endBallot(scene.session, ballot)
    },
  },
  {
    id: 'panelVotes',
    name: 'panelVotes',
    group: 'view',
    icon: Vote,
    reach: 'window',
    available: onMap,
    perform: () => togglePanel('votes'),
  },
]
