import { describe, expect, it } from 'vitest'
import { openDateOrder } from '../../../renderer/feedback/date-order.ts'

describe('the two ways to read a date', () => {
  it('takes a cell that means two days, and puts the day first', () => {
    expect(openDateOrder('M/d/yy', ['', '3/3/24', '3/4/24'])).toEqual({
      example: '3/4/24',
      orders: [
        { format: 'd/M/yy', day: '2024-04-03' },
        { format: 'M/d/yy', day: '2024-03-04' },
      ],
    })
  })

  it('keeps the time of day and other signs', () => {
    expect(openDateOrder('dd.MM.yyyy HH:mm', ['01.02.2024 10:30'])?.orders).toEqual([
      { format: 'dd.MM.yyyy HH:mm', day: '2024-02-01' },
      { format: 'MM.dd.yyyy HH:mm', day: '2024-01-02' },
    ])
  })

  it.each(['yyyy-MM-dd', 'd MMM yyyy', 'unix', ''])('%s has no other way round', (format) => {
    expect(openDateOrder(format, ['2024-01-02', '3 Jan 2024'])).toBeNull()
  })

  it('asks nothing where no cell means two days', () => {
    expect(openDateOrder('d/M/yyyy', ['3/3/2024', '4/4/2024'])).toBeNull()
  })
})
