import { vi } from 'vitest'

/** Files of tests share a process and all libraries; what is the app's own is loaded anew for each. */
vi.resetModules()
