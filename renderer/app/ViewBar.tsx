import { ToggleGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoute } from './router.ts'
import { mapViews, switchView } from './views.ts'

interface ViewBarProps {
  /** The tools of the view that is open, right of the switch. */
  readonly children?: ReactNode
}

/** The strip under the top bar: at its left the views of the open map, then the tools of the one that is open. */
export function ViewBar({ children }: ViewBarProps) {
  const { t } = useTranslation('app')
  const route = useRoute()
  const open = route.page === 'map' ? route.view.kind : ''
  return (
    <nav className="view-bar" data-area aria-label={t('views.label')}>
      <ToggleGroup.Root
        type="single"
        className="segmented view-switch"
        aria-label={t('views.label')}
        value={open}
        onValueChange={(chosen) => {
          const view = mapViews.find(({ kind }) => kind === chosen)
          if (view) switchView(view.kind)
        }}
      >
        {mapViews.map(({ kind, icon: Icon }) => (
          <ToggleGroup.Item key={kind} value={kind} data-view={kind}>
            <Icon size={14} strokeWidth={1.75} aria-hidden />
            {t(`views.${kind}`)}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
      {children && (
        <>
          <span className="view-bar-divider" aria-hidden />
          {children}
        </>
      )}
    </nav>
  )
}
