import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Method } from '../../shared/rpc/contract.ts'
import { answerCall, type Sender } from './answer-call.ts'

/** Opens a channel for the method. */
export function serveMethod(
  channel: string,
  method: Method,
  handle: (input: unknown) => unknown,
): void {
  ipcMain.handle(channel, (event, input: unknown) =>
    answerCall(senderOf(event), method, channel, input, handle),
  )
}

function senderOf({ senderFrame }: IpcMainInvokeEvent): Sender {
  return { url: senderFrame?.url ?? '', isTopFrame: senderFrame?.parent === null }
}
