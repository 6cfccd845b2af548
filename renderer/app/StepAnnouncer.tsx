import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lastStep } from '../document/last-step.ts'
import { useSession } from '../document/session-context.ts'
import { useStepNames } from '../document/use-step-words.ts'

/** What is typed or added is heard anyway, and a paste is told by its toast. */
const quiet = /^(add|edit|rename|paste|cut)/

/** Tells screen readers which step was undone or redone, and what was moved, deleted or hidden. */
export function StepAnnouncer() {
  const { t } = useTranslation('app')
  const { store } = useSession()
  const nameOf = useStepNames()
  const [said, setSaid] = useState({ text: '', number: 0 })
  useEffect(
    () =>
      store.subscribe(({ history }, before) => {
        const step = history === before.history ? null : lastStep(before.history, history)
        if (!step || (step.what === 'done' && quiet.test(step.name))) return
        const text = t(`step.${step.what}`, { step: nameOf(step.name) })
        setSaid(({ number }) => ({ text, number: number + 1 }))
      }),
    [nameOf, store, t],
  )
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {/* A new element each time: the same words twice are two steps. */}
      <span key={said.number}>{said.text}</span>
    </div>
  )
}
