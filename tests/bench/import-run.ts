import { importFile } from '../../electron/storage/import-file.ts'
import { planImport } from '../../electron/storage/import-plan.ts'
import { listMaps } from '../../electron/storage/maps.ts'
import { closeWorkspaceFile, openWorkspaceFile } from '../../electron/storage/open-file.ts'

/**
 * The process that imports, so that its memory is its own: `import-run.ts WORKSPACE FILE [CANCEL]`, where
 * CANCEL is the share of the file after which the import is cancelled. Prints one line of JSON.
 */
const [path = '', file = '', cancelAt = '2'] = process.argv.slice(2)
const workspace = openWorkspaceFile(path, { journal: 'wal' })
const journeyId = listMaps(workspace.db)[0]?.id
if (journeyId === undefined) throw new Error('The workspace has no map.')

const started = performance.now()
const plan = await planImport(workspace.db, file, {})
const planned = performance.now()
let cancelledAt = 0
let longestWait = 0
let last = performance.now()
// How long others had to wait for their turn, which is what a window would feel.
const turns = setInterval(() => {
  const now = performance.now()
  longestWait = Math.max(longestWait, now - last)
  last = now
}, 5)
let share = 0
const outcome = await importFile(path, plan, {
  journeyId,
  createTouchpoints: true,
  onProgress: ({ bytes, totalBytes }) => {
    share = bytes / totalBytes
  },
  isCancelled: () => {
    if (share < Number(cancelAt)) return false
    cancelledAt ||= performance.now()
    return true
  },
}).then(
  ({ rows }) => ({ accepted: rows.accepted, error: '' }),
  (error: unknown) => ({ accepted: 0, error: String(error) }),
)
clearInterval(turns)
const ended = performance.now()
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
closeWorkspaceFile(workspace)
console.log(
  JSON.stringify({
    ...outcome,
    plan: planned - started,
    import: ended - planned,
    cancel: cancelledAt === 0 ? 0 : ended - cancelledAt,
    longestWait,
    processor: (userCPUTime + systemCPUTime) / 1000,
    megabytes: maxRSS / 1024,
  }),
)
