import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Method } from '../../shared/rpc/contract.ts'
import { answerCall, type Sender } from './answer-call.ts'

/** Opens a channel for the method; the handler learns which page (its web contents' id) has called. */
export function serveMethod(
  channel: string,
  method: Method,
  handle: (input: unknown, page: number) => unknown,
): void {
  ipcMain.handle(channel, (event, input: unknown) =>
    answerCall(senderOf(event), method, channel, input, (checked) =>
      handle(checked, event.sender.id),
    ),
  )
}

function senderOf({ senderFrame }: IpcMainInvokeEvent): Sender {
  return { url: senderFrame?.url ?? '', isTopFrame: senderFrame?.parent === null }
}
