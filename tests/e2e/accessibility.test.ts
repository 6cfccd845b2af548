import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import { complaints } from '../drivers/axe.ts'
import { unreadable } from '../drivers/cut-texts.ts'
import {
  dress,
  languages,
  resize,
  screens,
  smallWindow,
  stand,
  visit,
  visitOf,
} from '../drivers/screens.ts'

let running: RunningApp
beforeAll(async () => {
  running = await launchApp()
  running.page.setDefaultTimeout(15_000)
  await running.page.locator('.overlay-bar').waitFor()
  await dress(visitOf(running), 'en', 'light')
})
afterAll(() => running.close())

it.each(screens)(
  '$name has nothing serious against it, light and dark, and is read whole in each language',
  async (screen) => {
    const here = visitOf(running)
    const found: Record<string, string[]> = {}
    await resize(here, smallWindow)
    await visit(here, screen, async () => {
      for (const language of languages) {
        await dress(here, language, 'light')
        await stand(here.page)
        found[language] = await unreadable(here.page, screen.part)
        if (language === 'en') found.light = await complaints(here.page, { part: screen.part })
      }
      await dress(here, 'en', 'dark')
      await stand(here.page)
      found.dark = await complaints(here.page, { part: screen.part, rules: 'colours' })
    })
    expect(found).toEqual({ light: [], dark: [], en: [], hu: [], pl: [] })
  },
)
