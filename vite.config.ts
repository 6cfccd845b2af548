import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The window: everything bundled, addressed relatively, since it is served by our own scheme. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    // The oldest Chromium that it runs on is that of the development runtime.
    target: 'chrome114',
    // The content security policy allows no data: URLs for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
  },
})
