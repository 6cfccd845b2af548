import { Braces, FileText, Image, type LucideIcon, PenTool } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { type OfferedFormat, offeredFormats } from './export-choices.ts'

const icons: Readonly<Record<OfferedFormat, LucideIcon>> = {
  png: Image,
  svg: PenTool,
  pdf: FileText,
  json: Braces,
}

interface FormatListProps {
  readonly format: OfferedFormat
  readonly onChoose: (format: OfferedFormat) => void
  readonly ref: Ref<HTMLDivElement>
}

/** The formats, each with what it is good for. */
export function FormatList({ format, onChoose, ref }: FormatListProps) {
  const { t } = useTranslation('export')
  return (
    <RadioGroup.Root
      ref={ref}
      className="export-formats"
      aria-label={t('format')}
      value={format}
      onValueChange={(value) => {
        const chosen = offeredFormats.find((each) => each === value)
        if (chosen) onChoose(chosen)
      }}
    >
      {offeredFormats.map((each) => {
        const Icon = icons[each]
        return (
          <RadioGroup.Item key={each} value={each} className="export-format">
            <Icon size={18} strokeWidth={1.5} aria-hidden />
            <span>
              <b>{each.toUpperCase()}</b>
              <small>{t(`about.${each}`)}</small>
            </span>
          </RadioGroup.Item>
        )
      })}
    </RadioGroup.Root>
  )
}
