import type { Page } from 'playwright-core'

/**
 * Texts of the page that cannot be read whole, and controls that lie on each other, in the words that are seen.
 * Meant to be cut is a text that says all of itself in a `title`, and what can be scrolled into view; what is
 * cut to nothing has been left out for want of room. The map is not looked at: the scene wraps and fits its texts.
 */
export async function unreadable(page: Page, part = 'body'): Promise<string[]> {
  return page.evaluate((selector) => {
    const map = '.react-flow__viewport, svg'
    const tolerance = 1.5

    /** What is left of a box after all that is around it has cut it; of what can be scrolled, if wanted, all. */
    function cutBy(element: Element, box: DOMRect, scrolling: 'reaches' | 'cuts'): DOMRect {
      let { left, top, right, bottom } = box
      let reachedX = false
      let reachedY = false
      for (let around: Element | null = element; around; around = around.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(around)
        const frame = around.getBoundingClientRect()
        if (scrolling === 'reaches') {
          reachedX ||= overflowX === 'auto' || overflowX === 'scroll'
          reachedY ||= overflowY === 'auto' || overflowY === 'scroll'
        }
        if (overflowX !== 'visible' && !reachedX) {
          left = Math.max(left, frame.left)
          right = Math.min(right, frame.right)
        }
        if (overflowY !== 'visible' && !reachedY) {
          top = Math.max(top, frame.top)
          bottom = Math.min(bottom, frame.bottom)
        }
        if (position === 'fixed') break
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
    }

    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('[inert]')

    /** Texts for screen readers alone. */
    function isToldOnly(element: Element): boolean {
      for (let around: Element | null = element; around; around = around.parentElement) {
        const { clipPath, width, height } = getComputedStyle(around)
        if (clipPath !== 'none' || (width === '1px' && height === '1px')) return true
      }
      return false
    }

    function cutTexts(root: Element): string[] {
      const found: string[] = []
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const words = text.textContent?.trim() ?? ''
        const holder = text.parentElement
        if (words === '' || !holder || holder.closest(map) || holder.closest('[title]')) continue
        if (!isShown(holder) || isToldOnly(holder)) continue
        const range = document.createRange()
        range.selectNodeContents(text)
        const box = range.getBoundingClientRect()
        const seen = cutBy(holder, box, 'reaches')
        if (seen.width === 0 || seen.height === 0) continue
        // A line is higher than its letters.
        if (seen.width < box.width - tolerance || seen.height < box.height - 4)
          found.push(`cut off: ${words}`)
      }
      return found
    }

    function coveredControls(root: Element): string[] {
      return [...root.querySelectorAll('button, a[href], input, select, textarea')].flatMap(
        (control) => {
          if (control.closest(map) || !isShown(control) || isToldOnly(control)) return []
          const box = cutBy(control, control.getBoundingClientRect(), 'cuts')
          if (box.width < 8 || box.height < 8) return []
          const middle = box.top + box.height / 2
          for (const x of [box.left + 3, box.left + box.width / 2, box.right - 3]) {
            const hit = document.elementFromPoint(x, middle)
            if (!hit || hit.contains(control) || control.contains(hit)) continue
            if (hit.closest('label')?.contains(control)) continue
            // The handle of a slider lies on the place where it stands.
            if (hit.closest('[role="slider"]')) continue
            const name = control.getAttribute('aria-label') ?? control.textContent?.trim()
            return [`covered: ${name} by ${hit.getAttribute('class') ?? hit.tagName}`]
          }
          return []
        },
      )
    }

    const roots = [...document.querySelectorAll(selector)]
    return [...new Set(roots.flatMap((root) => [...cutTexts(root), ...coveredControls(root)]))]
  }, part)
}
