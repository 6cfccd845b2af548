import type { JourneyId } from '../../shared/document/journey.ts'
import type { WantedDataset } from './choose-dataset.ts'
import type { CountAnswers, CountedAnswers, CountOptions } from './count-answers.ts'
import type { Db } from './database.ts'
import type { Dataset } from './find-dataset.ts'
import type { ImportPlan } from './import-plan.ts'

/** Responses of a file that another dataset of its map has. */
export interface CountedTwice {
  readonly dataset: Dataset
  readonly responses: number
}

/**
 * What would count twice if the file went into the dataset that is wanted; `accepted` are the records that
 * it would bring there. Null: nothing. Throws what counting does.
 */
export async function countedTwice(
  db: Db,
  plan: ImportPlan,
  journeyId: JourneyId,
  accepted: number,
  { count, dataset: wanted, ...watch }: CountOptions & { readonly count: CountAnswers },
): Promise<CountedTwice | null> {
  const found = await count(db, plan, journeyId, watch)
  const other = storedIn(found)
  if (!other || isWanted(wanted, found, other.dataset)) return null
  const responses = other.responses ?? accepted - found.totals.rows.accepted
  return responses > 0 ? { dataset: other.dataset, responses } : null
}

/** The dataset that has responses of the file, and how many where that is known. */
function storedIn({
  found: { dataset, similar },
}: CountedAnswers): { readonly dataset: Dataset; readonly responses: number | null } | null {
  return dataset ? { dataset, responses: null } : similar
}

function isWanted(wanted: WantedDataset, { found }: CountedAnswers, other: Dataset): boolean {
  if (wanted === undefined) return found.dataset !== undefined
  return wanted === other.id
}
