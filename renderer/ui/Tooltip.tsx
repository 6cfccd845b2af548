import { Slot } from 'radix-ui'
import {
  type FocusEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { placeBeside, type Side } from './place-beside.ts'

interface TooltipProps {
  readonly label: string
  /** Its shortcut, as it is written on the keys. */
  readonly keys?: string | undefined
  readonly side?: Side
  readonly children: ReactElement
}

const delay = 500
/** Going from one control to its neighbour, the next name follows without a delay. */
const grace = 300
let lastHidden = 0

/**
 * Names a control that has no words of its own, on hover and on keyboard focus. Unlike Radix' own it is
 * no layer: Escape goes to the dialog that the control stands in.
 */
export function Tooltip({ label, keys, side = 'bottom', children }: TooltipProps) {
  const anchor = useRef<HTMLElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [open, setOpen] = useState(false)
  useEffect(() => () => clearTimeout(timer.current), [])
  const show = (after: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(true), after)
  }
  const hide = () => {
    clearTimeout(timer.current)
    if (open) lastHidden = Date.now()
    setOpen(false)
  }
  return (
    <>
      <Slot.Root
        ref={anchor}
        onPointerEnter={() => show(Date.now() - lastHidden < grace ? 0 : delay)}
        onPointerLeave={hide}
        onPointerDown={hide}
        onFocus={(event: FocusEvent<HTMLElement>) =>
          event.currentTarget.matches(':focus-visible') && show(delay)
        }
        onBlur={hide}
        onKeyDown={hide}
      >
        {children}
      </Slot.Root>
      {open && <Bubble anchor={anchor} label={label} keys={keys} side={side} />}
    </>
  )
}

interface BubbleProps {
  readonly anchor: RefObject<HTMLElement | null>
  readonly label: string
  readonly keys: string | undefined
  readonly side: Side
}

function Bubble({ anchor, label, keys, side }: BubbleProps) {
  const bubble = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: -9999, top: 0 })
  useLayoutEffect(() => {
    if (!anchor.current || !bubble.current) return
    const room = { width: window.innerWidth, height: window.innerHeight }
    setPlace(
      placeBeside(
        anchor.current.getBoundingClientRect(),
        bubble.current.getBoundingClientRect(),
        side,
        room,
      ),
    )
  }, [anchor, side])
  return createPortal(
    // The control's accessible name says the same.
    <div ref={bubble} className="tooltip" style={place} aria-hidden>
      {label}
      {keys && <span className="tooltip-keys">{keys}</span>}
    </div>,
    document.body,
  )
}
