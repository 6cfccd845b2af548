import { useEffect } from 'react'
import { attempt } from '../app/say-error.ts'
import { useWorkspace } from '../app/workspace.ts'
import { sweepDatasets } from './dataset-actions.ts'

/** A computer may sleep over midnight, so the day is looked at more often than it changes. */
const lookEvery = 60 * 60 * 1000

/** Surveys go after their last day: when the workspace is opened, and each day that it stays open. */
export function useRetention(): void {
  const { info } = useWorkspace()
  const file = info?.fileName
  useEffect(() => {
    if (file === undefined) return
    let day = ''
    const look = () => {
      const today = new Date().toDateString()
      if (today === day) return
      day = today
      attempt(sweepDatasets())
    }
    look()
    const timer = setInterval(look, lookEvery)
    return () => clearInterval(timer)
  }, [file])
}
