import { Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'

interface NumberStepperProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly lessLabel: string
  readonly moreLabel: string
  readonly onChange: (value: number) => void
}

/** A whole number that is typed, stepped by its buttons (also held down) or by the arrow keys. */
export function NumberStepper(props: NumberStepperProps) {
  const { label, value, min, max, step, lessLabel, moreLabel, onChange } = props
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef({ value, onChange })
  latest.current = { value, onChange }
  const clamp = (n: number) => Math.min(max, Math.max(min, n))
  const stepBy = (sign: number) => {
    const next = clamp(latest.current.value + sign * step)
    if (next !== latest.current.value) latest.current.onChange(next)
  }
  const held = useHold()
  const commit = () => {
    const typed = Number.parseInt(draft ?? '', 10)
    setDraft(null)
    if (Number.isFinite(typed) && clamp(typed) !== value) onChange(clamp(typed))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') stepBy(1)
    else if (event.key === 'ArrowDown') stepBy(-1)
    else if (event.key === 'Enter') commit()
    else if (event.key === 'Escape') setDraft(null)
    else return
    event.preventDefault()
  }
  return (
    <span className="stepper">
      <button
        type="button"
        aria-label={lessLabel}
        disabled={value <= min}
        {...held(() => stepBy(-1))}
      >
        <Minus size={12} strokeWidth={2} aria-hidden />
      </button>
      <input
        role="spinbutton"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        inputMode="numeric"
        value={draft ?? String(value)}
        onChange={(event) => setDraft(event.target.value.replace(/\D/g, '').slice(0, 4))}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        aria-label={moreLabel}
        disabled={value >= max}
        {...held(() => stepBy(1))}
      >
        <Plus size={12} strokeWidth={2} aria-hidden />
      </button>
    </span>
  )
}

/** Handlers of a button that acts once when clicked, and again and again while it is held down. */
function useHold() {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const repeated = useRef(false)
  const stop = useCallback(() => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
  }, [])
  useEffect(() => stop, [stop])
  return (act: () => void) => ({
    onPointerDown: () => {
      repeated.current = false
      const again = () => {
        repeated.current = true
        act()
        timer.current = setTimeout(again, 90)
      }
      timer.current = setTimeout(again, 400)
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onClick: () => {
      if (!repeated.current) act()
      repeated.current = false
    },
  })
}
