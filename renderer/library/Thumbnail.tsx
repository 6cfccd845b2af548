import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JourneyId } from '../../shared/document/journey.ts'
import { storage } from '../app/bridge.ts'
import { useThemeName } from '../app/theme.ts'

interface ThumbnailProps {
  readonly journeyId: JourneyId
  /** Changes when the map has changed. */
  readonly stamp: string
  readonly title: string
}

/** A small picture of a map, painted by the same scene as the map itself. */
export function Thumbnail({ journeyId, stamp, title }: ThumbnailProps) {
  const { t } = useTranslation('library')
  const theme = useThemeName()
  const [picture, setPicture] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `stamp` says when to ask again.
  useEffect(() => {
    let gone = false
    storage.thumbnail({ journeyId, theme }).then(
      ({ svg }) => !gone && setPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`),
      // A card without a picture is still a card.
      () => !gone && setPicture(null),
    )
    return () => {
      gone = true
    }
  }, [journeyId, theme, stamp])
  return (
    <div className="thumbnail">
      {picture && <img src={picture} alt={t('thumbnailOf', { title })} draggable={false} />}
    </div>
  )
}
