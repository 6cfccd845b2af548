import { createFragment } from '../../../shared/document/clipboard/fragment.ts'
import type { LaneNames, TableLanguages } from '../../../shared/document/clipboard/lane-names.ts'
import { nowhere, type PasteTarget } from '../../../shared/document/clipboard/paste-target.ts'
import { countedTypes, countPasted, pasteLimit } from '../../../shared/document/clipboard/pasted.ts'
import { applyDiff, type Diff, isEmptyDiff } from '../../../shared/document/diff.ts'
import { removeRecords } from '../../../shared/document/operations/operations.ts'
import { formatNumber } from '../../../shared/scene/format.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { showToast } from '../../ui/toast.ts'
import { type CanvasContext, presentOf } from '../canvas-context.ts'
import type { Words } from '../describe.ts'
import type { Point } from '../geometry.ts'
import { cellOfRecord, columnOfCell, focusOf } from '../grid.ts'
import { type Flavours, flavoursOf, pasteFlavours } from './flavours.ts'
import type { SettledPictures } from './settle-pictures.ts'

/** What cut, copy and paste work on besides the map. */
export interface ClipboardContext extends CanvasContext {
  readonly words: () => Words
  /** Where free notes appear: a point in view, in px of the map. */
  readonly point: () => Point | null
}

/** Copies these records, by default what is selected; null when there is nothing to copy. */
export function copyRecords(
  context: ClipboardContext,
  ids: readonly string[] = selectedIds(context),
): Flavours | null {
  const flavours = flavoursOf(presentOf(context), ids, languagesOf(context.words()))
  if (flavours) say(context, 'copied', copiedCounts(context, ids))
  return flavours
}

/** Copies what is selected and takes it off the map, as one step; what cannot be copied stays. */
export function cutSelected(context: ClipboardContext): Flavours | null {
  const { session } = context
  const document = presentOf(context)
  const ids = selectedIds(context)
  const flavours = flavoursOf(document, ids, languagesOf(context.words()))
  const fragment = createFragment(document, ids)
  if (!flavours || !fragment) return null
  const counts = copiedCounts(context, ids)
  const { cell } = session.store.getState().selection
  const [first = ''] = ids
  const stood = cell ?? cellOfRecord(document, first)
  const copied = [
    fragment.stages,
    fragment.touchpoints,
    fragment.cards,
    fragment.emotions,
    fragment.notes,
  ]
  const gone = [...copied.flatMap((records) => records.map(({ id }) => id)), ...fragment.wholeLanes]
  const diff = session.dispatch('cut', (present) => removeRecords(present, { ids: gone }))
  sayWhatStays(context, diff)
  session.focusCell(stood && columnOfCell(presentOf(context), stood) ? stood : null)
  say(context, 'cut', counts)
  return flavours
}

/** Puts what the clipboard holds where the keyboard stands, as one step, and selects it; answers whether it did. */
export function pasteInto(
  context: ClipboardContext,
  flavours: Flavours,
  settled?: SettledPictures,
): boolean {
  const { session, canvas } = context
  const { t } = context.words()
  const document = presentOf(context)
  const pasted = pasteFlavours(
    document,
    flavours,
    targetOf(context),
    languagesOf(context.words()),
    settled,
  )
  if (!pasted || isEmptyDiff(pasted.diff)) {
    canvas.setState({ said: t('clipboard.nothing') })
    return false
  }
  if (Object.keys(pasted.diff.added).length > pasteLimit) {
    showToast({
      look: 'problem',
      text: t('clipboard.tooMuch', { limit: number(context, pasteLimit) }),
    })
    return false
  }
  const diff = session.dispatch('paste', () => pasted.diff)
  const [first] = pasted.selected
  const cell = first === undefined ? null : cellOfRecord(applyDiff(document, diff), first)
  session.select(pasted.selected, cell)
  showToast({
    look: 'done',
    text: t('clipboard.pasted', { what: inWords(context, countPasted(diff)) }),
    action: { label: t('clipboard.undo'), onSelect: () => undoIfLast(context, diff) },
  })
  return true
}

/** The toast stays for a while: what was done after it is not what it offers to undo. */
function undoIfLast({ session }: CanvasContext, diff: Diff): void {
  if (session.store.getState().history.undo.at(-1)?.diff === diff) session.undo()
}

/** Where the keyboard stands; of many selected things, the last. */
function targetOf(context: ClipboardContext): PasteTarget {
  const { document, selection } = context.session.store.getState()
  const ids = [...selection.ids]
  const last = ids.at(-1)
  const lane = last === undefined ? undefined : document.lane[last]
  const ofLast = last === undefined ? null : cellOfRecord(document, last)
  const focus =
    ids.length > 1 && last !== undefined
      ? ofLast && { cell: ofLast, id: last }
      : focusOf(document, selection)
  return {
    ...nowhere,
    row: focus?.cell.row ?? lane?.id ?? null,
    column: focus?.cell.column ?? null,
    after: focus?.id ?? null,
    point: context.point(),
  }
}

const selectedIds = ({ session }: CanvasContext) => [...session.store.getState().selection.ids]

/** The names of lanes in the window's language, and in the others for tables that speak those. */
export function languagesOf({ labels }: Words): TableLanguages {
  const others: LaneNames[] = Object.values(sceneLabels).map(({ lanes }) => lanes)
  return [labels.lanes, ...others]
}

type Counts = ReturnType<typeof countPasted>

function copiedCounts(context: CanvasContext, ids: readonly string[]): Counts {
  const fragment = createFragment(presentOf(context), ids)
  return {
    stage: fragment?.stages.length ?? 0,
    touchpoint: fragment?.touchpoints.length ?? 0,
    lane: fragment?.wholeLanes.length ?? 0,
    card: fragment?.cards.length ?? 0,
    emotion: fragment?.emotions.length ?? 0,
    note: fragment?.notes.length ?? 0,
  }
}

/** Comments and dots do not travel on the clipboard: whoever cuts to move is told so, and can undo it. */
function sayWhatStays(context: ClipboardContext, { removed }: Diff): void {
  const { t } = context.words()
  const said = Object.values(removed).filter(({ type }) => type === 'remark' || type === 'vote')
  if (said.length === 0) return
  showToast({
    look: 'deleted',
    text: t('clipboard.saidLeft'),
    action: { label: t('clipboard.undo'), onSelect: () => context.session.undo() },
  })
}

function say(context: ClipboardContext, key: 'copied' | 'cut', counts: Counts): void {
  const { t } = context.words()
  context.canvas.setState({ said: t(`clipboard.${key}`, { what: inWords(context, counts) }) })
}

/** "12 stages, 30 touchpoints, 84 cards". */
function inWords(context: ClipboardContext, counts: Counts): string {
  const { t } = context.words()
  return countedTypes
    .filter((type) => counts[type] > 0)
    .map((type) =>
      t(`clipboard.count.${type}`, {
        count: counts[type],
        formatted: number(context, counts[type]),
      }),
    )
    .join(', ')
}

const number = ({ words }: ClipboardContext, value: number) =>
  formatNumber(value, words().language, { digits: 0 })
