/** Parts of the window between which F6 goes: the view, its panels, and what is marked with `data-area`. */
const areaSelector = 'main, aside, [data-area]'
const stops =
  'button:not(:disabled), a[href], input:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/** Where the keyboard was in an area when it left it. */
const left = new WeakMap<Element, HTMLElement>()

/** Gives the keyboard to the next part of the window, or the one before: to where it was there last. */
export function goToArea(by: 1 | -1): void {
  const areas = [...document.querySelectorAll(areaSelector)].filter((area) => startOf(area))
  const active = document.activeElement
  const present = active?.closest(areaSelector)
  if (present && active instanceof HTMLElement) left.set(present, active)
  const at = present ? areas.indexOf(present) : by === 1 ? -1 : 0
  const next = areas[(at + by + areas.length) % areas.length]
  if (next) startOf(next)?.focus({ preventScroll: true })
}

function startOf(area: Element): HTMLElement | undefined {
  const before = left.get(area)
  if (before?.isConnected && area.contains(before) && before.tabIndex >= 0) return before
  return firstStop(area)
}

/** What the Tab key comes to first, from an element inwards. */
export function firstStop(from: Element): HTMLElement | undefined {
  const inside = [...from.querySelectorAll<HTMLElement>(stops)]
  const all = from instanceof HTMLElement && from.matches(stops) ? [from, ...inside] : inside
  return all.find((stop) => stop.tabIndex >= 0 && stop.closest('[inert]') === null)
}
