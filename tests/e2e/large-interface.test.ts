import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import { callBridge } from '../drivers/bridge.ts'
import { canvasOf } from '../drivers/map-driver.ts'
import { resize, smallWindow, visitOf } from '../drivers/screens.ts'

let running: RunningApp
beforeAll(async () => {
  running = await launchApp()
  await canvasOf(running.page).waitFor()
  await resize(visitOf(running), smallWindow)
  await callBridge(running.page, 'app', 'writeSettings', { zoom: 200 })
})
afterAll(() => running.close())

it('at 200 % a persona is read by its name, not letter by letter', async () => {
  const { page } = running
  await page.getByRole('button', { name: /^Personas/ }).click()
  await page.getByRole('button', { name: /^Megan Hartley/ }).click()
  const name = page.getByRole('textbox', { name: 'Name' })
  await name.waitFor()
  const lines = await name.evaluate(
    (field) => field.clientHeight / Number.parseFloat(getComputedStyle(field).lineHeight),
  )
  expect(Math.round(lines)).toBe(1)
})
