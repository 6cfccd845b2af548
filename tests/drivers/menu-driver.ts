import type { Page } from 'playwright-core'

/** Chooses a command in the menu under the mark, by the words of the window. */
export async function chooseInMenu(page: Page, menu: string, command: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: menu, exact: true }).click()
  await page.getByRole('menuitem', { name: command }).click()
}
