import { CircleDashed } from 'lucide-react'
import { cardsResting } from '../../shared/document/evidence-coverage.ts'
import { presentOf } from '../canvas/canvas-context.ts'
import { stepThrough } from '../inspector/step-through.ts'
import type { EditorCommand } from './canvas-command.ts'

/** On what the map rests. */
export const evidenceCommands = [
  {
    id: 'nextAssumed',
    name: 'nextAssumed',
    group: 'view',
    needs: 'assumed',
    icon: CircleDashed,
    available: (context) => cardsResting(presentOf(context), 'assumed').length > 0,
    perform: ({ session }) => stepThrough(session, 'assumed'),
  },
] as const satisfies readonly EditorCommand[]
