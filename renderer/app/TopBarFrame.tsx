import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandField } from '../commands/CommandField.tsx'
import { AppMenu } from './AppMenu.tsx'
import { goHome } from './router.ts'
import { attempt } from './say-error.ts'
import { isMac, WindowControls } from './WindowControls.tsx'
import { useWorkspace } from './workspace.ts'

interface TopBarFrameProps {
  /** What stands after the workspace's name in the breadcrumb, each with a slash before it. */
  readonly crumbs?: readonly { readonly key: string; readonly node: ReactNode }[]
  /** Right of the breadcrumb. */
  readonly children?: ReactNode
  /** In the middle of the window, for the steps of a wizard; else the way into the palette is there. */
  readonly middle?: ReactNode
  /** At the right end, before the window's buttons. */
  readonly end?: ReactNode
}

/** The bar on top of every page; it is the window's title bar too, so the page can be dragged by it. */
export function TopBarFrame({ crumbs = [], children, middle, end }: TopBarFrameProps) {
  const { t } = useTranslation('app')
  const name = useWorkspace().info?.name ?? ''
  return (
    <header data-area className={`top-bar${isMac ? ' top-bar-mac' : ''}`}>
      <div className="top-bar-side">
        <AppMenu />
        <nav className="crumbs" aria-label={t('breadcrumb.label')}>
          {crumbs.length === 0 ? (
            <b className="crumb">{name}</b>
          ) : (
            <button
              type="button"
              className="crumb crumb-link"
              title={name}
              aria-label={t('breadcrumb.home', { workspace: name })}
              onClick={() => attempt(goHome())}
            >
              {name}
            </button>
          )}
          {crumbs.map(({ key, node }) => (
            <span key={key} className="crumb-step">
              <span className="crumb-slash" aria-hidden>
                /
              </span>
              {node}
            </span>
          ))}
        </nav>
        {children}
      </div>
      {middle ? <div className="top-bar-middle">{middle}</div> : <CommandField />}
      <div className="top-bar-side top-bar-end">
        {end}
        <WindowControls />
      </div>
    </header>
  )
}
