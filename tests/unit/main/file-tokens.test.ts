import { describe, expect, it } from 'vitest'
import { createFileTokens, withPath } from '../../../electron/main/file-tokens.ts'
import { storageContract } from '../../../shared/rpc/contract.ts'

describe('files that the window knows by token', () => {
  it('gives the path back for the use that it was chosen for', () => {
    const tokens = createFileTokens()
    const token = tokens.give('/home/eva/survey.csv', 'read')
    expect(token).not.toContain('survey')
    expect(tokens.pathOf(token, 'read')).toBe('/home/eva/survey.csv')
  })

  it('does not let a file that was chosen for reading be written', () => {
    const tokens = createFileTokens()
    const token = tokens.give('/home/eva/survey.csv', 'read')
    expect(() => tokens.pathOf(token, 'write')).toThrow('Choose it again')
  })

  it('refuses what it never gave out, a path among it', () => {
    expect(() => createFileTokens().pathOf('/etc/passwd', 'read')).toThrow('Choose it again')
  })

  it('keeps one token for one file and use', () => {
    const tokens = createFileTokens()
    const read = tokens.give('/a', 'read')
    expect(tokens.give('/a', 'read')).toBe(read)
    expect(tokens.give('/a', 'write')).not.toBe(read)
  })

  it('puts the path into the input of a call that takes a file, and into no other', () => {
    const tokens = createFileTokens()
    const file = tokens.give('/home/eva/map.svg', 'write')
    const input = { file, journeyId: 'journey:1' }
    expect(withPath(tokens, storageContract.exportMap, input)).toEqual({
      file: '/home/eva/map.svg',
      journeyId: 'journey:1',
    })
    expect(withPath(tokens, storageContract.listMaps, input)).toEqual(input)
    expect(() => withPath(tokens, storageContract.importFile, input)).toThrow('Choose it again')
  })

  it('puts the second path in too, of a file to be written', () => {
    const tokens = createFileTokens()
    const file = tokens.give('/home/eva/survey.csv', 'read')
    const target = tokens.give('/home/eva/left-out.csv', 'write')
    expect(withPath(tokens, storageContract.exportRows, { file, target })).toEqual({
      file: '/home/eva/survey.csv',
      target: '/home/eva/left-out.csv',
    })
    const swapped = { file, target: file }
    expect(() => withPath(tokens, storageContract.exportRows, swapped)).toThrow('Choose it again')
  })
})
