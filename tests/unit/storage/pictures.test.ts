import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { addOpenMap, openMap, readDocument } from '../../../electron/storage/maps.ts'
import { pictureHandlers } from '../../../electron/storage/picture-handlers.ts'
import { isBareJpeg } from '../../../electron/storage/pictures/bare-jpeg.ts'
import { keepPicture, readPicture } from '../../../electron/storage/pictures/picture-store.ts'
import { preparePicture } from '../../../electron/storage/pictures/prepare-picture.ts'
import { unusedPictures } from '../../../electron/storage/pictures/unused-pictures.ts'
import { saveDiff } from '../../../electron/storage/save-diff.ts'
import { createSession, type Session } from '../../../electron/storage/session.ts'
import { reverseDiff } from '../../../shared/document/diff.ts'
import { openMapSchema } from '../../../shared/document/open-format.ts'
import { addPersona, setFields } from '../../../shared/document/operations/operations.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import {
  bitmapPicture,
  noisyPicture,
  pngPicture,
  pngThatClaims,
  telephonePhoto,
  twoHalves,
} from '../../builders/pictures.ts'
import { newWorkspace, temporaryFolder, writeFile } from './workspace-files.ts'

async function problemOf(bytes: Uint8Array): Promise<unknown> {
  const error = await preparePicture(bytes).catch((reason: unknown) => reason)
  if (!(error instanceof TouchlineError)) throw new Error('It was accepted.')
  return { code: error.code, ...error.details }
}

/** The colours of the left and the right edge, in the middle of the height. */
async function edges(bytes: Buffer): Promise<readonly number[][]> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (x: number) => {
    const start = (Math.floor(info.height / 2) * info.width + x) * 3
    return [...data.subarray(start, start + 3)]
  }
  return [at(1), at(info.width - 2)]
}

describe('making a picture ready', () => {
  it('scales what is large to 1600 px and leaves what is small as large as it is', async () => {
    const large = await preparePicture(await twoHalves(4000, 1000).png().toBuffer())
    expect([large.width, large.height]).toEqual([1600, 400])
    expect(large).toMatchObject({ mediaType: 'image/png' })
    const small = await preparePicture(await pngPicture(80, 60))
    expect([small.width, small.height]).toEqual([80, 60])
  })

  it('turns a telephone’s photograph upright and forgets where and by whom it was taken', async () => {
    const photo = await telephonePhoto(400, 300)
    expect(photo.includes('GPS') || (await sharp(photo).metadata()).exif).toBeTruthy()
    const ready = await preparePicture(photo)
    expect([ready.width, ready.height]).toEqual([300, 400])
    const { exif, orientation, icc, xmp } = await sharp(ready.bytes).metadata()
    expect({ exif, orientation, icc, xmp }).toEqual({})
    expect(ready.bytes.includes('Zsófia')).toBe(false)
    expect(isBareJpeg(ready.bytes)).toBe(true)
    // What lay on the left lies on top now.
    const top = await sharp(ready.bytes)
      .extract({ left: 0, top: 0, width: 300, height: 20 })
      .toBuffer()
    expect((await sharp(top).stats()).dominant.r).toBeGreaterThan(150)
  })

  it('keeps what is transparent, and makes a JPEG of a photograph that came as PNG', async () => {
    const clear = await sharp({
      create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.3 } },
    })
      .webp({ lossless: true })
      .toBuffer()
    const icon = await preparePicture(clear)
    expect(icon.mediaType).toBe('image/png')
    expect((await sharp(icon.bytes).metadata()).hasAlpha).toBe(true)
    const photo = await preparePicture(await noisyPicture(900, 700).png().toBuffer())
    expect(photo.mediaType).toBe('image/jpeg')
  })

  it('reads WebP, GIF, BMP and SVG', async () => {
    const webp = await preparePicture(await twoHalves(60, 40).webp().toBuffer())
    expect([webp.width, webp.height]).toEqual([60, 40])
    const gif = await preparePicture(await twoHalves(50, 40).gif().toBuffer())
    expect([gif.width, gif.height]).toEqual([50, 40])
    const bitmap = await preparePicture(bitmapPicture(30, 20))
    expect([bitmap.width, bitmap.height]).toEqual([30, 20])
    expect(await edges(bitmap.bytes)).toEqual([
      [160, 160, 160],
      [160, 160, 160],
    ])
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#00ff00"/></svg>'
    const svg = await preparePicture(Buffer.from(drawing))
    expect(svg.width).toBeGreaterThan(600)
    expect((await edges(svg.bytes))[0]).toEqual([0, 255, 0])
  })

  it('loads nothing that a drawing refers to', async () => {
    const secret = writeFile(temporaryFolder(), 'secret.png', await pngPicture(20, 20))
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><image href="file://${secret}" width="20" height="20"/></svg>`
    const ready = await preparePicture(Buffer.from(drawing))
    expect((await sharp(ready.bytes).stats()).channels[3]?.max).toBe(0)
  })

  it('says what is wrong with what it cannot read', async () => {
    const photo = await telephonePhoto()
    expect(await problemOf(Buffer.alloc(0))).toEqual({ code: 'invalid_file', problem: 'empty' })
    expect(await problemOf(Buffer.from('a;b\n1;2'))).toEqual({
      code: 'invalid_file',
      problem: 'unknown',
    })
    expect(await problemOf(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).toEqual({
      code: 'invalid_file',
      problem: 'heic',
    })
    expect(await problemOf(photo.subarray(0, photo.length / 2))).toEqual({
      code: 'invalid_file',
      problem: 'damaged',
    })
    expect(await problemOf(Buffer.alloc(40 * 1024 * 1024 + 1))).toEqual({
      code: 'too_large',
      problem: 'large',
    })
  })

  it('refuses a small file that would fill the memory', async () => {
    const bomb = await pngThatClaims(16_000, 8_000)
    expect(await problemOf(bomb)).toEqual({ code: 'too_large', problem: 'large' })
  })

  it('leaves its own work as it is, so that copying costs no quality', async () => {
    const first = await preparePicture(await telephonePhoto(2000, 1500))
    const second = await preparePicture(first.bytes)
    expect(second.sha256).toBe(first.sha256)
    const png = await preparePicture(await pngPicture())
    expect((await preparePicture(png.bytes)).sha256).toBe(png.sha256)
  })
})

async function openSession(path: string): Promise<Session> {
  const session = createSession()
  await session.open(path, null)
  onTestFinished(() => session.close())
  return session
}

const storyboard = openMapSchema.parse({
  touchline: 1,
  title: 'Trip',
  personas: [{ name: 'Anna' }],
  lanes: [{ kind: 'touchpoints' }, { kind: 'images' }],
  stages: [
    { title: 'Go', touchpoints: [{ title: 'Platform', cards: [{ lane: 'images', text: 'Fog' }] }] },
  ],
})

describe('keeping pictures', () => {
  it('keeps a picture once, whoever brings it and as often as it comes', async () => {
    const session = await openSession(`${temporaryFolder()}/a.touchline`)
    const { putPicture, putPictureFile, readPicture: read } = pictureHandlers(session)
    const bytes = new Uint8Array(await pngPicture())
    const first = await putPicture({ bytes })
    const file = writeFile(temporaryFolder(), 'same.png', Buffer.from(bytes))
    expect(await putPictureFile({ file })).toEqual(first)
    expect(first).toMatchObject({ width: 80, height: 60 })
    const rows = session.read(({ db }) => db.prepare('SELECT count(*) FROM picture').pluck().get())
    expect(rows).toBe(1)
    const back = await read({ sha256: first.sha256 })
    expect(back?.mediaType).toBe('image/png')
    expect((await sharp(back?.bytes).metadata()).width).toBe(80)
    expect(await read({ sha256: 'f'.repeat(64) })).toBeNull()
  })

  it('belongs to a card and to a persona, through save and undo', async () => {
    const { db } = newWorkspace()
    const { id } = addOpenMap(db, storyboard, undefined)
    const picture = await preparePicture(await pngPicture())
    keepPicture(db, picture)
    const before = readDocument(db, id)
    const [card] = Object.values(before.card)
    const [persona] = Object.values(before.persona)
    const { sha256 } = picture
    const shown = setFields(before, {
      type: 'card',
      id: card?.id ?? '',
      fields: { picture: sha256 },
    })
    saveDiff(db, id, shown, 0)
    const fields = { portrait: sha256 }
    saveDiff(db, id, setFields(before, { type: 'persona', id: persona?.id ?? '', fields }), 1)
    const after = readDocument(db, id)
    expect(Object.values(after.card)[0]?.picture).toBe(sha256)
    expect(Object.values(after.persona)[0]?.portrait).toBe(sha256)
    saveDiff(db, id, reverseDiff(shown), 2)
    expect(Object.values(readDocument(db, id).card)[0]?.picture).toBeNull()
    expect(readPicture(db, sha256)?.bytes.equals(picture.bytes)).toBe(true)
    expect(checkAll(db)).toEqual([])
  })

  it('leaves out a picture that a map file names and the workspace has not got', () => {
    const { db } = newWorkspace()
    const named = structuredClone(storyboard)
    const [card] = named.stages?.[0]?.touchpoints?.[0]?.cards ?? []
    if (card) card.picture = 'a'.repeat(64)
    const { id } = addOpenMap(db, named, undefined)
    expect(Object.values(readDocument(db, id).card)[0]).toMatchObject({
      text: 'Fog',
      picture: null,
    })
  })

  it('sweeps what was unused for a whole session, never what undo or a snapshot may bring back', async () => {
    const path = `${temporaryFolder()}/a.touchline`
    const first = createSession()
    await first.open(path, null)
    const { putPicture } = pictureHandlers(first)
    const make = async (width: number) =>
      (await putPicture({ bytes: new Uint8Array(await pngPicture(width, 20)) })).sha256
    const [used, loose, inSnapshot] = [await make(20), await make(30), await make(40)]
    const map = await first.write(({ db }) => {
      const { id } = addOpenMap(db, storyboard, undefined)
      const document = readDocument(db, id)
      saveDiff(db, id, addPersona(document, { name: 'Béla', portrait: used }), 0)
      db.prepare(
        `INSERT INTO snapshot (id, journey_id, name, taken_at, version, records)
         VALUES ('s', ?, 'Before', '2025-01-01', 2, ?)`,
      ).run(id, JSON.stringify([{ picture: inSnapshot }]))
      return id
    })
    await first.close()

    // The second session finds one that nothing uses, and lets go of another: only the one is swept.
    const second = createSession()
    await second.open(path, null)
    expect(second.read(({ db }) => unusedPictures(db))).toEqual([loose])
    await second.write(({ db }) => {
      const document = readDocument(db, map)
      const bela = Object.values(document.persona).find(({ name }) => name === 'Béla')
      const fields = { portrait: null }
      const diff = setFields(document, { type: 'persona', id: bela?.id ?? '', fields })
      saveDiff(db, map, diff, openMap(db, map).revision)
    })
    await second.close()

    const third = await openSession(path)
    const left = third.read(({ db }) => db.prepare('SELECT sha256 FROM picture').pluck().all())
    expect(new Set(left)).toEqual(new Set([used, inSnapshot]))
  })
})
