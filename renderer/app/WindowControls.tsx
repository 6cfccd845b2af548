import { Copy, Minus, Square, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { app, onEvent } from './bridge.ts'
import { attempt } from './say-error.ts'

/** On macOS the system draws its own three buttons. */
export const isMac = navigator.platform.startsWith('Mac')

/** Minimize, maximize and close at the right end of the top bar. */
export function WindowControls() {
  const { t } = useTranslation('app')
  const [maximized, setMaximized] = useState(false)
  useEffect(() => onEvent('maximized', (state) => setMaximized(state.maximized)), [])
  if (isMac) return null
  const send = (command: 'minimize' | 'maximize' | 'close') => {
    attempt(app.windowCommand({ command }).then((state) => setMaximized(state.maximized)))
  }
  return (
    <div className="window-controls">
      <button type="button" aria-label={t('window.minimize')} onClick={() => send('minimize')}>
        <Minus size={14} strokeWidth={1.75} aria-hidden />
      </button>
      <button
        type="button"
        aria-label={maximized ? t('window.restore') : t('window.maximize')}
        onClick={() => send('maximize')}
      >
        {maximized ? (
          <Copy size={12} strokeWidth={2} aria-hidden />
        ) : (
          <Square size={12} strokeWidth={2} aria-hidden />
        )}
      </button>
      <button
        type="button"
        className="window-close"
        aria-label={t('window.close')}
        onClick={() => send('close')}
      >
        <X size={14} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  )
}
