import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCodedReader } from '../../../../shared/feedback/reading/coded-reader.ts'
import { createColumnCollector } from '../../../../shared/feedback/reading/column-facts.ts'

const head = { index: 0, name: 'answer', question: '' }
const hint = { named: false, monthFirst: false }

it('what a column is comes out the same from numbers of texts as from the texts', () => {
  const cell = fc.oneof(
    fc.integer({ min: 0, max: 10 }).map(String),
    fc.constantFrom(
      'n/a',
      '-',
      'Yes',
      'nem tudom',
      '5 - good',
      '12.5',
      '3,5',
      '24/03/2024',
      'árvíz',
    ),
    fc.integer({ min: 1, max: 400 }).map((id) => `R-${id}`),
    fc.constant('a long remark that says more than any word for no answer, and says it at length'),
  )
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 120 }), fc.nat(30), (cells, limit) => {
      const plain = createColumnCollector(head, limit + 1)
      for (const text of cells) plain.add(text)
      const coded = createColumnCollector(head, limit + 1)
      const reader = createCodedReader({
        delimiter: ';',
        columns: 1,
        limit: limit + 1,
        whenFull: 'found',
        hasMark: false,
        decode: (bytes, from, to) => new TextDecoder().decode(bytes.subarray(from, to)),
      })
      const bytes = new TextEncoder().encode(`${cells.join('\n')}\n`)
      for (const read of [() => reader.push(bytes), () => reader.end()]) {
        const batch = read()
        const [codes] = batch?.codes ?? []
        if (!batch || !codes) throw new Error('The cells could not be read.')
        coded.addCodes(codes, 0, batch.size, reader.texts[0] ?? [], batch.loose)
      }
      expect(coded.facts(cells.length, hint)).toEqual(plain.facts(cells.length, hint))
    }),
    { numRuns: 500 },
  )
})
