import { useEffect, useState } from 'react'
import { storage } from '../app/bridge.ts'
import { useSettings } from '../app/settings.ts'
import { useThemeName } from '../app/theme.ts'

/** What a template makes, painted by the same scene as the map itself. */
export function TemplatePicture({ id }: { readonly id: string }) {
  const { language } = useSettings()
  const theme = useThemeName()
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    storage.templatePicture({ id, language, theme }).then(
      ({ svg }) => !gone && setPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`),
      // A template without a picture can still be chosen by its name.
      () => !gone && setPicture(null),
    )
    return () => {
      gone = true
    }
  }, [id, language, theme])
  return (
    <span className="template-picture" aria-hidden="true">
      {picture && <img src={picture} alt="" draggable={false} />}
    </span>
  )
}
