import { TriangleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { Translation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'

interface CrashBoundaryProps {
  readonly children: ReactNode
}

/** Keeps a fault in one part of the window from taking the rest with it. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return (
      <Translation ns="app">
        {(t) => (
          <main className="notice" role="alert">
            <TriangleAlert size={20} strokeWidth={1.5} aria-hidden />
            <h1>{t('crash.title')}</h1>
            <p>{t('crash.detail')}</p>
            <Button look="primary" onClick={() => window.location.reload()}>
              {t('crash.reload')}
            </Button>
          </main>
        )}
      </Translation>
    )
  }
}
