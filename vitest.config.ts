import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longest-first.ts'

/** The displays that `npm test` has opened for the windows of end-to-end tests. */
const displays = (process.env.TOUCHLINE_DISPLAYS ?? '').split(' ').filter(Boolean)

/** In ms. What takes eight seconds by itself took twenty where the machine did other things as well. */
const patience = 60_000

/** By itself Vitest leaves one core free, which is half of a machine that has two. */
const everyCore = '100%'

/**
 * Three kinds of tests: `unit` (plain functions and Node code), `component` (React in jsdom) and
 * `e2e` (the built app in a real Electron window, started by `npm test`).
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/unit/new-modules.ts'],
          isolate: false,
          maxWorkers: everyCore,
          testTimeout: patience,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/component/new-window.ts'],
          isolate: false,
          maxWorkers: everyCore,
          testTimeout: patience,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // As many files at a time as there are displays: two windows would fight for the focus of one.
          maxWorkers: Math.max(1, displays.length),
          fileParallelism: displays.length > 1,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
