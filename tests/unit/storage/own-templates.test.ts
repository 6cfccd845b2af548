import { describe, expect, it } from 'vitest'
import { newMap } from '../../../electron/storage/map-copies.ts'
import { openMap, readDocument } from '../../../electron/storage/maps.ts'
import {
  deleteTemplate,
  findAnyTemplate,
  listAllTemplates,
  listOwnTemplates,
  renameTemplate,
  saveTemplate,
} from '../../../electron/storage/own-templates.ts'
import { saveDiff } from '../../../electron/storage/save-diff.ts'
import { diffOf } from '../../../shared/document/diff.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import { createRemark } from '../../../shared/document/remark.ts'
import { newWorkspace } from './workspace-files.ts'

const words = { title: 'Our workshop', description: 'Two personas, four stages' }

describe('a template of one’s own', () => {
  it('makes maps like the one it was saved from', () => {
    const { db } = newWorkspace()
    const { id } = newMap(db, { template: 'hotel-stay', language: 'en' })
    const template = saveTemplate(db, id, words)
    const made = newMap(db, { template: template.id, language: 'hu', title: 'Spring' })
    const expected = dumpMap(readDocument(db, id)).replace(/"title": "[^"]*"/, '"title": "Spring"')
    expect(dumpMap(readDocument(db, made.id))).toBe(expected)
    expect(newMap(db, { template: template.id, language: 'en' }).title).toBe('Our workshop')
  })

  it('stands before those that ship with the app, in every language', () => {
    const { db } = newWorkspace()
    const shipped = listAllTemplates(db).length
    const { id } = newMap(db, { template: 'blank', language: 'en' })
    saveTemplate(db, id, words, new Date('2025-01-01T00:00:00Z'))
    const second = saveTemplate(db, id, { ...words, title: 'Another' })
    const listed = listAllTemplates(db)
    expect(listed).toHaveLength(shipped + 2)
    expect(listed[0]).toEqual(second)
    expect(listed[1]).toMatchObject({ ...words, language: null })
  })

  it('holds no comments', () => {
    const { db } = newWorkspace()
    const { id } = newMap(db, { template: 'blank', language: 'en' })
    const plain = saveTemplate(db, id, words)
    const remark = createRemark({
      journeyId: id,
      targetId: id,
      text: 'Only between us',
      at: '2025-02-14T10:00:00Z',
    })
    saveDiff(db, id, diffOf(readDocument(db, id), { put: [remark] }), openMap(db, id).revision)
    const after = saveTemplate(db, id, words)
    expect(findAnyTemplate(db, after.id, 'en').map).toEqual(findAnyTemplate(db, plain.id, 'en').map)
  })

  it('can be renamed and deleted; one that ships with the app cannot', () => {
    const { db } = newWorkspace()
    const { id } = newMap(db, { template: 'blank', language: 'en' })
    const template = saveTemplate(db, id, words)
    renameTemplate(db, template.id, { title: 'Kick-off', description: '' })
    expect(listOwnTemplates(db)).toEqual([{ ...template, title: 'Kick-off', description: '' }])
    expect(newMap(db, { template: template.id, language: 'en' }).title).toBe('Kick-off')
    deleteTemplate(db, template.id)
    expect(listOwnTemplates(db)).toEqual([])
    expect(() => deleteTemplate(db, 'blank')).toThrow(/no template blank of its own/)
    expect(() => newMap(db, { template: template.id, language: 'en' })).toThrow(/no template/)
  })
})
