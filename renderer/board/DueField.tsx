import { TriangleAlert } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../shared/document/card.ts'
import { isLate } from '../../shared/document/late.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useRecordEdit } from '../inspector/use-record-edit.ts'
import { Button } from '../ui/Button.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { isoDay } from '../ui/day.ts'
import { dueWords } from './due-words.ts'

/** When an opportunity is due, changed in a popover; late is said by icon and word. */
export function DueField({ card, text }: { readonly card: Card; readonly text: string }) {
  const { t } = useTranslation('board')
  const language = useLanguage()
  const id = useId()
  const edit = useRecordEdit('card', card.id, 'editCard')
  const today = isoDay(new Date())
  const date = card.due ? dueWords(card.due, today, language) : t('noDate')
  const late = isLate(card, today)
  const due = late ? t('late', { date }) : date
  return (
    <Popover.Root>
      <Popover.Trigger
        className={`board-due${late ? ' board-late' : ''}${card.due ? '' : ' board-quiet'}`}
        aria-label={t('dueOf', { text, due })}
      >
        {late && <TriangleAlert size={12} strokeWidth={2} aria-hidden />}
        {due}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover board-due-popover"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={t('due')}
        >
          <label className="field-label" htmlFor={id}>
            {t('due')}
          </label>
          <DayInput
            id={id}
            className="text-input"
            value={card.due ?? ''}
            onChange={(value) => edit.set({ due: value || null })}
          />
          {card.due && (
            <Popover.Close asChild>
              <Button size="small" onClick={() => edit.set({ due: null })}>
                {t('removeDate')}
              </Button>
            </Popover.Close>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
