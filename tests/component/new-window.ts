import { cleanup, configure } from '@testing-library/react'
import { afterAll, vi } from 'vitest'
import { fillGapsOfJsdom } from './jsdom-gaps.ts'

/**
 * Before each file of tests. Files of tests share a process with a browser and all libraries, since to load those
 * for each of them took half of the time. What is the app's own is loaded anew, so that it remembers nothing.
 */
vi.resetModules()
fillGapsOfJsdom()

/** A second, as it is by default, is short where two files of tests share the cores with each other. */
configure({ asyncUtilTimeout: 10_000 })

/** The page as it was before there was a window on it. */
afterAll(() => {
  cleanup()
  document.body.replaceChildren()
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name)
  Reflect.deleteProperty(window, 'touchline')
})
