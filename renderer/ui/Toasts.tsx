import { CircleCheck, Trash2, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { dismissToast, type Toast, toastStore } from './toast.ts'

const lifetime = 6000
const icons = { done: CircleCheck, deleted: Trash2, problem: TriangleAlert }

/** The place where toasts appear; once in the window. F6 leads to what they offer. */
export function Toasts({ label }: { readonly label: string }) {
  const toasts = useStore(toastStore)
  return (
    <section data-area className="toasts" aria-live="polite" aria-label={label}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismissToast(toast.id), lifetime)
    return () => clearTimeout(timer)
  }, [held, toast.id])
  const Icon = icons[toast.look]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only makes it stay.
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span className="toast-text">{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            toast.action?.onSelect()
            dismissToast(toast.id)
          }}
        >
          {toast.action.label}
        </button>
      )}
    </div>
  )
}
