import { type AnswerColumn, columnsOf, type RecordColumns } from './answer-blocks.ts'
import type { Db } from './database.ts'
import { blockOf, rewriteBlock } from './stored-answers.ts'

/** A block that is open to be changed. */
export interface OpenBlock {
  readonly id: number
  readonly importId: number
  readonly columns: RecordColumns & { readonly questions: AnswerColumn[] }
  isChanged: boolean
}

/** A record in its open block. */
export interface RecordPlace extends OpenBlock {
  readonly block: OpenBlock
  readonly recordId: number
  readonly at: number
}

/** Blocks are kept open for as long as the records asked for are near one another. */
export interface OpenBlocks {
  readonly find: (recordId: number) => RecordPlace | null
  /** Writes what was changed. */
  readonly close: () => void
}

const mostOpen = 32

export function openBlocks(db: Db): OpenBlocks {
  let open: OpenBlock[] = []

  function write(blocks: readonly OpenBlock[]): void {
    for (const { id, columns, isChanged } of blocks) if (isChanged) rewriteBlock(db, id, columns)
  }

  function read(recordId: number): OpenBlock | null {
    const stored = blockOf(db, recordId)
    if (!stored) return null
    const { id, importId, block } = stored
    const columns = columnsOf(block)
    const opened = {
      id,
      importId,
      columns: { ...columns, questions: [...columns.questions] },
      isChanged: false,
    }
    open = [opened, ...open]
    write(open.slice(mostOpen))
    open = open.slice(0, mostOpen)
    return opened
  }

  return {
    find: (recordId) => {
      const block =
        open.find(({ id, columns }) => recordId >= id && recordId < id + columns.size) ??
        read(recordId)
      return block && { ...block, block, recordId, at: recordId - block.id }
    },
    close: () => {
      write(open)
      open = []
    },
  }
}
