import { firstStop } from './areas.ts'

/** Where the focus was: the element and what it lay in, outwards, each with its place among its siblings. */
type Trail = readonly { readonly element: Element; readonly at: number }[]

/** What gives the focus back by itself, such as a dialog that closes, comes first. In ms. */
const patience = 30
const remembered = 30

/**
 * Never lets the focus fall to the page when what had it goes or is switched off, since the next key would
 * then mean nothing and a screen reader would start from the top. It goes to what stands in its place, else
 * to where it was before, else to the heading of the page that came. Answers how to end it.
 */
export function keepFocus(): () => void {
  let trails: readonly Trail[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === document.body) return
    const before = trails.filter(([first]) => first?.element !== target)
    trails = [trailOf(target), ...before.slice(0, remembered)]
  }
  const look = () => {
    timer = undefined
    const had = trails[0]?.[0]?.element
    // Who clicked beside everything has let the focus go on purpose.
    if (!had || document.activeElement !== document.body || canHold(had)) return
    const place = firstOf(trails, placeNear) ?? startOfPage()
    place?.focus()
  }
  const observer = new MutationObserver(() => {
    if (timer === undefined && document.activeElement === document.body)
      timer = setTimeout(look, patience)
  })
  document.addEventListener('focusin', remember)
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'inert'],
  })
  return () => {
    clearTimeout(timer)
    document.removeEventListener('focusin', remember)
    observer.disconnect()
  }
}

function trailOf(target: Element): Trail {
  const trail: { element: Element; at: number }[] = []
  for (let element: Element | null = target; element; element = element.parentElement)
    trail.push({ element, at: [...(element.parentElement?.children ?? [])].indexOf(element) })
  return trail
}

const canHold = (element: Element) =>
  element.isConnected && !element.matches(':disabled') && element.closest('[inert]') === null

/** The element itself, or what stands where it was; nothing where its list or its panel has gone as well. */
function placeNear(trail: Trail): HTMLElement | undefined {
  const [own] = trail
  if (own?.element instanceof HTMLElement && canHold(own.element)) return own.element
  for (const [step, { element }] of trail.entries()) {
    const lost = trail[step - 1]
    if (!lost || !canHold(element)) continue
    // Further out nothing is near any more, or another page has come.
    if (element.matches('main') || element.querySelector('main')) return undefined
    const place = besides(element, lost.at)
    if (place) return place
  }
  return undefined
}

/** What can be focused where a child was: what has taken its place, else before it, else after it. */
function besides(parent: Element, at: number): HTMLElement | undefined {
  const children = [...parent.children]
  const nearest = [
    ...children.slice(at, at + 1),
    ...children.slice(0, at).reverse(),
    ...children.slice(at + 1),
  ]
  return firstOf(nearest, firstStop)
}

/** A page is entered at its heading: it says where one is, and the next Tab goes into the page. */
function startOfPage(): HTMLElement | null {
  const main = [...document.querySelectorAll('main')].find(canHold)
  const start = main?.querySelector('h1') ?? main ?? null
  if (start && !start.hasAttribute('tabindex')) start.tabIndex = -1
  return start
}

function firstOf<T, R>(things: readonly T[], find: (thing: T) => R | undefined): R | undefined {
  for (const thing of things) {
    const found = find(thing)
    if (found !== undefined) return found
  }
  return undefined
}
