import {
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  Lightbulb,
  type LucideIcon,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Card, opportunityStatus } from '../../shared/document/card.ts'
import { useRecordEdit } from '../inspector/use-record-edit.ts'
import { Menu, MenuChoice } from '../ui/Menu.tsx'

const icons: Readonly<Record<NonNullable<Card['status']>, LucideIcon>> = {
  idea: Lightbulb,
  planned: CircleDashed,
  doing: CircleDot,
  done: CircleCheck,
}

/** How far an opportunity has come, chosen from a menu. */
export function StatusField({ card, text }: { readonly card: Card; readonly text: string }) {
  const { t } = useTranslation('board')
  const edit = useRecordEdit('card', card.id, 'editCard')
  const Icon = card.status ? icons[card.status] : Circle
  const status = card.status ? t(`status.${card.status}`) : t('noStatus')
  return (
    <Menu
      label={t('statuses')}
      trigger={
        <button
          type="button"
          className={`board-status board-status-${card.status ?? 'none'}`}
          aria-label={t('statusOf', { text, status })}
        >
          <Icon size={14} strokeWidth={1.75} aria-hidden />
          {status}
        </button>
      }
    >
      <MenuChoice<NonNullable<Card['status']> | 'none'>
        value={card.status ?? 'none'}
        choices={[
          ...opportunityStatus.options.map((value) => ({ value, label: t(`status.${value}`) })),
          { value: 'none', label: t('noStatus') },
        ]}
        onChoose={(chosen) => edit.set({ status: chosen === 'none' ? null : chosen })}
      />
    </Menu>
  )
}
