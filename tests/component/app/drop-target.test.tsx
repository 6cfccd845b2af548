import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DropTarget } from '../../../renderer/app/DropTarget.tsx'
import { Toasts } from '../../../renderer/ui/Toasts.tsx'
import { openTestWindow, type TestWindow } from './test-window.ts'

let opened: TestWindow
beforeEach(async () => {
  opened = await openTestWindow({ sample: null })
  render(
    <>
      <DropTarget>
        <p>Start page</p>
      </DropTarget>
      <Toasts label="Notifications" />
    </>,
  )
})
afterEach(async () => {
  cleanup()
  await opened.close()
})

const dragged = (type: string) => ({ types: ['Files'], items: [{ kind: 'file', type }] })
const place = () => screen.getByText('Start page')

describe('files over the window', () => {
  it('are asked for, but pictures only where they have a place', () => {
    fireEvent.dragEnter(place(), { dataTransfer: dragged('image/png') })
    expect(screen.queryByText('Drop the file to read it')).toBeNull()
    fireEvent.dragEnter(place(), { dataTransfer: dragged('text/csv') })
    expect(screen.getByText('Drop the file to read it')).toBeTruthy()
    fireEvent.dragLeave(place(), { dataTransfer: dragged('text/csv') })
    expect(screen.queryByText('Drop the file to read it')).toBeNull()
  })

  it('a survey out of an e-mail, which lies in no folder, is not called no survey', async () => {
    const files = [new File(['a,b'], 'answers.csv', { type: 'text/csv' })]
    fireEvent.drop(place(), { dataTransfer: { ...dragged('text/csv'), files } })
    expect(await screen.findByText(/^“answers.csv” lies in no folder yet/)).toBeTruthy()
  })

  it('a picture let go where nothing takes it is told where it belongs', async () => {
    const files = [new File(['x'], 'fog.png', { type: 'image/png' })]
    fireEvent.drop(place(), { dataTransfer: { ...dragged('image/png'), files } })
    expect(await screen.findByText('Drop pictures on a map or on a persona.')).toBeTruthy()
  })
})
