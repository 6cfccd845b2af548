import { closeSync, openSync, writeSync } from 'node:fs'

/** A made survey of any size, the same for the same seed. */

const touchpoints = [
  'Social ad',
  'Site search',
  'Product page',
  'Size advisor',
  'Buyer reviews',
  'Basket',
  'Payment',
  'Delivery texts',
  'Courier visit',
  'Unboxing',
  'Helpline',
  'Return',
]
const regions = ['North', 'South', 'East', 'West']
const words =
  'the a parcel came late quick size fits well good bad money back button works page slow help friendly twice order card refused lovely box waited answer never easy hard to find'.split(
    ' ',
  )

const givenNames = ['anna', 'bela', 'carla', 'dorota', 'emil', 'ferenc']
const familyNames = ['kowalska', 'nagy', 'schmidt', 'taylor', 'zielinski']

/** Mulberry32: a small generator of good enough numbers from 0 to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Writes a survey of ten columns: key, date (three months), touchpoint, three metrics, two segments, a
 * comment in every fifth row, an e-mail address.
 */
export function writeSurvey(path: string, rows: number, seed: number): void {
  const random = randomNumbers(seed)
  const below = (count: number) => Math.floor(random() * count)
  const pick = (from: readonly string[]) => from[below(from.length)] ?? ''
  const file = openSync(path, 'w')
  let text = 'response_id,recorded,touchpoint,nps,csat,ease,region,customer,comment,email\n'
  for (let row = 1; row <= rows; row++) {
    const date = `2025-0${1 + below(3)}-${String(1 + below(28)).padStart(2, '0')}`
    const comment =
      below(5) === 0
        ? `"${Array.from({ length: 9 + below(19) }, () => pick(words)).join(' ')}"`
        : ''
    const metrics = `${below(11)},${1 + below(5)},${1 + below(7)}`
    const customer = below(3) === 0 ? 'new' : 'returning'
    const key = `R_${String(row).padStart(7, '0')}${random().toString(36).slice(2, 10).padEnd(8, '0')}`
    text += `${key},${date},${pick(touchpoints)},${metrics},${pick(regions)},${customer},${comment},${pick(givenNames)}.${pick(familyNames)}${row}@mail.example.com\n`
    if (text.length > 1 << 20) {
      writeSync(file, text)
      text = ''
    }
  }
  writeSync(file, text)
  closeSync(file)
}
