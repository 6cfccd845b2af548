import { createContext, useContext } from 'react'
import type { ShownMetric } from '../../shared/scene/shown-metric.ts'

const NumbersContext = createContext<ShownMetric | null>(null)

/** Tells everything on the canvas which numbers are drawn on it. */
export const NumbersProvider = NumbersContext.Provider

/** The metric that the canvas shows; null where it shows none. */
export const useShownNumbers = (): ShownMetric | null => useContext(NumbersContext)
