import { ToggleGroup } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { type Tint, tint } from '../../../shared/document/field.ts'
import { FieldRow } from './FieldRow.tsx'

/** One of the tints, each as a swatch, or the plain look. */
export function ColourField(props: {
  readonly value: Tint | null
  readonly onChange: (value: Tint | null) => void
}) {
  const { t } = useTranslation('inspector')
  return (
    <FieldRow label={t('field.colour')}>
      <ToggleGroup.Root
        type="single"
        className="inspector-colours"
        aria-label={t('field.colour')}
        value={props.value ?? ''}
        onValueChange={(chosen) =>
          props.onChange(tint.options.find((colour) => colour === chosen) ?? null)
        }
      >
        {tint.options.map((colour) => (
          <ToggleGroup.Item
            key={colour}
            value={colour}
            className="inspector-colour"
            aria-label={t(`colour.${colour}`)}
            title={t(`colour.${colour}`)}
          >
            <span style={{ background: `var(--tint-${colour})` }} />
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </FieldRow>
  )
}
