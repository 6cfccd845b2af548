import { useTranslation } from 'react-i18next'
import { journeyOf, type MapDocument } from '../../shared/document/document.ts'
import { mapOf } from '../../shared/document/query.ts'
import { basisIcons, basisLook } from '../app/StateChips.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { Chip } from '../ui/Chip.tsx'

interface ComparedSide {
  readonly document: MapDocument
  /** The snapshot's name; null for a map as it is now. */
  readonly snapshot: string | null
}

/** What is compared: A, B, and whose journey it is. */
export function ComparedHead({ a, b }: { readonly a: ComparedSide; readonly b: ComparedSide }) {
  const persona = mapOf(b.document).personas[0]
  return (
    <div className="compared-head">
      <HeadSide letter="A" {...a} />
      <HeadSide letter="B" {...b} />
      {persona && (
        <div className="compared-side">
          <Avatar size={24} name={persona.name} colour={persona.colour} />
          <b title={persona.name}>{persona.name}</b>
        </div>
      )}
    </div>
  )
}

function HeadSide({ letter, document, snapshot }: ComparedSide & { readonly letter: string }) {
  const { t } = useTranslation('app')
  const { title, state, basis } = journeyOf(document)
  return (
    <div className="compared-side">
      <span className="compared-letter" aria-hidden>
        {letter}
      </span>
      <b title={title}>{title || t('breadcrumb.untitled')}</b>
      {snapshot !== null && <span className="compared-snapshot">{snapshot}</span>}
      <Chip small>{t(`state.${state}`)}</Chip>
      <Chip small look={basisLook(basis)} icon={basisIcons[basis]}>
        {t(`basis.${basis}`)}
      </Chip>
    </div>
  )
}
