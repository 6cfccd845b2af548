import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listTemplates } from '../../../electron/storage/templates.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import { problemsOf } from '../../../shared/document/integrity.ts'
import { en } from '../../../shared/scene/labels/en.ts'
import { hu } from '../../../shared/scene/labels/hu.ts'
import { pl } from '../../../shared/scene/labels/pl.ts'
import { channelName } from '../../../shared/scene/labels.ts'
import { measureText, type TextStyle, wrapText } from '../../../shared/scene/text-metrics.ts'
import { touchpointTitle } from '../../../shared/scene/touchpoint-layout.ts'
import {
  assets,
  bones,
  cardsOf,
  crowdedCells,
  languages,
  type MapLanguage,
  type TemplateView,
  touchpointsOf,
  viewTemplate,
} from '../../builders/map-view.ts'
import { openDocument } from '../../builders/shop-map.ts'

const generalIds = ['blank', 'online-shop', 'service-blueprint']
const fieldIds = [
  'bank-account',
  'employee-onboarding',
  'hospital-visit',
  'hotel-stay',
  'public-office',
  'retail-store',
  'software-subscription',
  'telecom-support',
]
const templateIds = [...generalIds, ...fieldIds]

type Case = [name: string, template: TemplateView, language: MapLanguage]

function casesOf(ids: readonly string[]): Case[] {
  return ids.flatMap((id) =>
    languages.map((language): Case => [`${id} ${language}`, viewTemplate(id, language), language]),
  )
}
const all = casesOf(templateIds)
const ofFields = casesOf(fieldIds)

describe('every template', () => {
  it('is there in three languages, and nothing else lies beside them', () => {
    const names = templateIds.flatMap((id) => languages.map((language) => `${id}.${language}.json`))
    expect(readdirSync(join(assets, 'templates')).sort()).toEqual(names.sort())
  })

  it.each(templateIds)('%s is the same map in every language, in other words', (id) => {
    const [english, ...translations] = languages.map((language) => viewTemplate(id, language))
    for (const translation of translations) {
      expect(translation.id).toBe(id)
      expect(bones(translation.map)).toEqual(english && bones(english.map))
      expect(translation.title).not.toBe(english?.title)
      expect(translation.description).not.toBe(english?.description)
    }
  })

  it.each(all)(
    '%s loads into a sound map, and what is dumped of it stays the same',
    (_name, it) => {
      const document = openDocument(it.json)
      expect(problemsOf(document)).toEqual([])
      const dumped = dumpMap(document)
      expect(dumpMap(openDocument(dumped))).toBe(dumped)
      expect(Object.keys(document.touchpoint)).toHaveLength(touchpointsOf(it.map).length)
      expect(Object.keys(document.card)).toHaveLength(cardsOf(it.map).length)
    },
  )

  it.each(all)('%s never puts two cards of one lane over each other', (_name, { map }) => {
    expect(crowdedCells(map)).toEqual([])
  })

  it('is offered language by language: general ones first, then by title', () => {
    const offered = listTemplates()
    expect(offered.map(({ language }) => language)).toEqual(
      languages.flatMap((language) => templateIds.map(() => language)),
    )
    const idsIn = (wanted: MapLanguage) =>
      offered.filter(({ language }) => language === wanted).map(({ id }) => id)
    expect(idsIn('en')).toEqual(templateIds)
    for (const language of languages) {
      expect(idsIn(language).slice(0, 3)).toEqual(generalIds)
      const titles = offered
        .filter((template) => template.language === language && fieldIds.includes(template.id))
        .map(({ title }) => title)
      expect(titles).toEqual(titles.toSorted(new Intl.Collator(language).compare))
    }
  })
})

describe('the general templates', () => {
  it('start blank with three stages, the usual lanes and nothing else', () => {
    const { map } = viewTemplate('blank', 'en')
    expect(map.stages.map((stage) => stage.title)).toEqual(['Before', 'During', 'After'])
    expect(touchpointsOf(map)).toEqual([])
    expect(map.lanes).toHaveLength(8)
  })

  it('lead through an online shop with 10 touchpoints and feelings still at 0', () => {
    const { map } = viewTemplate('online-shop', 'en')
    expect(map.stages).toHaveLength(5)
    expect(touchpointsOf(map)).toHaveLength(10)
    const levels = touchpointsOf(map).flatMap(({ emotions }) => emotions.map(({ level }) => level))
    expect(levels).toEqual(Array(10).fill(0))
  })

  it('lay a service blueprint out from what is seen to what supports it', () => {
    const { map } = viewTemplate('service-blueprint', 'en')
    expect(map.lanes.map((lane) => lane.kind)).toEqual([
      'touchpoints',
      'actions',
      'text',
      'backstage',
      'backstage',
    ])
    expect(map.stages).toHaveLength(5)
    expect(touchpointsOf(map)).toHaveLength(8)
  })
})

describe('the templates of a field', () => {
  it.each(ofFields)('%s is a whole journey of one persona, marked as assumed', (_name, { map }) => {
    const touchpoints = touchpointsOf(map)
    expect(map.basis).toBe('assumption')
    expect(map.stages.length).toBeGreaterThanOrEqual(4)
    expect(map.stages.length).toBeLessThanOrEqual(6)
    expect(touchpoints.length).toBeGreaterThanOrEqual(8)
    expect(touchpoints.length).toBeLessThanOrEqual(12)
    expect(new Set(touchpoints.map(({ title }) => title)).size).toBe(touchpoints.length)
    expect(touchpoints.filter(({ momentOfTruth }) => momentOfTruth).length).toBeGreaterThan(1)
    const [persona, ...others] = map.personas
    expect(others).toEqual([])
    for (const words of [persona?.goals, persona?.needs, persona?.frustrations]) {
      expect(words?.length).toBeGreaterThan(1)
    }
    for (const { title, cards, emotions } of touchpoints) {
      const lanes = cards.map(({ lane }) => lane)
      for (const lane of ['actions', 'thoughts']) {
        expect(
          lanes.filter((each) => each === lane),
          `${lane} of ${title}`,
        ).toHaveLength(1)
      }
      expect(emotions.map((emotion) => emotion.persona)).toEqual([persona?.name])
    }
  })

  it.each(ofFields)('%s guesses a curve with ups and downs', (_name, { map }) => {
    const levels = touchpointsOf(map).flatMap(({ emotions }) => emotions.map(({ level }) => level))
    expect(Math.max(...levels)).toBeGreaterThanOrEqual(1)
    expect(Math.min(...levels)).toBeLessThanOrEqual(-0.8)
    for (const level of levels) {
      expect(Math.abs(level)).toBeLessThanOrEqual(2)
      expect(Math.round(level * 10) / 10).toBe(level)
    }
  })

  it.each(ofFields)('%s has graded pains, weighed ideas and systems behind', (_name, { map }) => {
    const pains = cardsOf(map, 'painPoints')
    expect(pains.length).toBeGreaterThanOrEqual(4)
    expect(pains.length).toBeLessThanOrEqual(6)
    expect(pains.every(({ severity, evidence }) => severity && evidence === 'assumed')).toBe(true)
    expect(new Set(pains.map(({ severity }) => severity)).size).toBeGreaterThan(1)
    const ideas = cardsOf(map, 'opportunities')
    expect(ideas.length).toBeGreaterThanOrEqual(3)
    expect(ideas.length).toBeLessThanOrEqual(4)
    expect(ideas.every(({ impact, effort }) => impact && effort)).toBe(true)
    const covered = cardsOf(map, 'backstage').reduce((columns, { span }) => columns + span, 0)
    expect(covered).toBe(touchpointsOf(map).length)
    expect(cardsOf(map, 'backstage').some(({ span }) => span > 1)).toBe(true)
  })

  it.each(ofFields)(
    '%s has one way that is not straight on, with room for its label',
    (_name, it) => {
      const { connections } = bones(it.map)
      expect(connections).toHaveLength(1)
      for (const { from, to, kind } of connections) {
        expect(Math.abs(from - to)).toBeGreaterThan(1)
        expect(kind).toBe(to < from ? 'back' : 'alternative')
        expect(Math.min(from, to)).toBeGreaterThanOrEqual(0)
      }
    },
  )
})

describe('words of a template that fit their places', () => {
  const labels = { en, hu, pl }
  const body: TextStyle = { size: 12, weight: 400 }
  const italic: TextStyle = { ...body, italic: true }

  it.each(all)(
    '%s: titles of touchpoints and their channels take one line',
    (_name, it, language) => {
      for (const { title, channel, momentOfTruth } of touchpointsOf(it.map)) {
        expect(title.length, title).toBeLessThanOrEqual(16)
        expect(touchpointTitle(title, 124)).toEqual([title])
        const word = channelName(channel, labels[language])
        const room = momentOfTruth ? 66 : 84
        expect(measureText(word, { size: 11, weight: 400 }), word).toBeLessThanOrEqual(room)
      }
    },
  )

  it.each(all)('%s: actions and thoughts take two lines', (_name, { map }) => {
    for (const { lane, text } of [...cardsOf(map, 'actions'), ...cardsOf(map, 'thoughts')]) {
      expect(text.length, text).toBeLessThanOrEqual(34)
      const lines = wrapText(text, 104, lane === 'thoughts' ? italic : body)
      expect(lines.length, text).toBeLessThanOrEqual(2)
    }
  })

  it.each(ofFields)('%s: pains and ideas are short, and no word is broken', (_name, { map }) => {
    for (const { lane, text, span } of cardsOf(map)) {
      const room = span * 132 - 26
      const most = lane === 'painPoints' && span === 1 ? 4 : span === 1 ? 3 : 2
      expect(wrapText(text, room, body).length, text).toBeLessThanOrEqual(most)
      for (const word of text.split(' ')) {
        expect(measureText(word, body), word).toBeLessThanOrEqual(room)
      }
    }
  })

  it.each(ofFields)('%s: its title, its stages and its persona are shown whole', (_name, it) => {
    const { title, map } = it
    expect(measureText(title, { size: 12, weight: 500 }), title).toBeLessThanOrEqual(170)
    for (const stage of map.stages) {
      const name = measureText(stage.title, { size: 13, weight: 600 })
      const period = stage.period === '' ? 0 : 8 + measureText(stage.period, body)
      expect(name + period, stage.title).toBeLessThanOrEqual(stage.touchpoints.length * 132 - 28)
    }
    for (const { name, role, quote } of map.personas) {
      expect(measureText(name, { size: 15, weight: 600 }), name).toBeLessThanOrEqual(168)
      expect(measureText(role, body), role).toBeLessThanOrEqual(168)
      const quoted = wrapText(`“${quote}”`, 236, { size: 13, weight: 500 })
      expect(quoted.length, quote).toBeLessThanOrEqual(2)
    }
  })
})
