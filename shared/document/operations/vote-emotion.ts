import { type Diff, diffOf, emptyDiff } from '../diff.ts'
import type { MapDocument } from '../document.ts'
import { createEmotion, emotionSchema } from '../emotion.ts'
import { levelOfVotes } from '../emotion-votes.ts'
import type { PersonaId } from '../persona.ts'
import { mapOf } from '../query.ts'
import type { TouchpointId } from '../touchpoint.ts'

/**
 * Sets what each person in the room said that a persona feels at a touchpoint; the level becomes the
 * votes' mean. Taking all votes away keeps the level. Votes beyond -2 … +2 give the empty diff.
 */
export function setEmotionVotes(
  document: MapDocument,
  args: { personaId: PersonaId; touchpointId: TouchpointId; votes: readonly number[] },
): Diff {
  const { personaId, touchpointId } = args
  if (!document.persona[personaId] || !document.touchpoint[touchpointId]) return emptyDiff
  const there = mapOf(document).emotionOf(personaId, touchpointId)
  if (!there && args.votes.length === 0) return emptyDiff
  const emotion = there ?? createEmotion({ personaId, touchpointId, journeyId: document.journeyId })
  const changed = emotionSchema.safeParse({
    ...emotion,
    votes: [...args.votes],
    level: levelOfVotes(args.votes) ?? emotion.level,
  })
  return changed.success ? diffOf(document, { put: [changed.data] }) : emptyDiff
}
