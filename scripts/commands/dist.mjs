import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from '../setup/child.mjs'
import { ensureElectron } from '../setup/electron-runtime.mjs'
import { inProject } from '../setup/paths.mjs'
import { patiently, say } from '../setup/say.mjs'
import { projectEnvironment, toolScript } from '../setup/tools.mjs'
import { run as build } from './build.mjs'

/** Packs the app for this machine into `dist/`. Arguments are passed on to electron-builder. */
export async function run(args, node) {
  const runtime = await ensureElectron()
  const built = await build([], node)
  if (built !== 0) return built
  if (runtime.isFallback) return packFallback(runtime, args, node)
  say('Packing the app; this takes a minute or two …')
  return electronBuilder(args, node)
}

function electronBuilder(args, node) {
  return runChild(node, [toolScript('electron-builder'), '--publish=never', ...args], {
    cwd: inProject(),
    env: projectEnvironment(node),
  })
}

/**
 * With the development runtime only what needs no further downloads is made, to try the packing
 * itself: that Electron is too old for the native modules and for one of the fuses.
 */
async function packFallback(runtime, args, node) {
  say(`Warning: packing the old Electron ${runtime.version}, as a folder and a tar.gz only.`)
  say('The result is for trying the packing; do not give it to anyone.')
  const packed = await electronBuilder(
    [
      '--linux',
      'dir',
      `--config=${withFusesOf(runtime)}`,
      `-c.electronDist=${withoutLoader(runtime.folder)}`,
      `-c.electronVersion=${runtime.version}`,
      ...args,
    ],
    node,
  )
  if (packed !== 0) return packed
  const { name, version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const archive = `${name}-${version}-linux-${process.arch}.tar.gz`
  const status = await patiently(`Compressing it to dist/${archive}`, () =>
    runChild('tar', ['-czf', archive, 'linux-unpacked'], { cwd: inProject('dist') }),
  )
  if (status === 0) say(`Packed: dist/${archive}, and unpacked in dist/linux-unpacked.`)
  return status
}

/** The configuration without the fuse that this Electron does not have yet. */
function withFusesOf(runtime) {
  const file = inProject('out', `packing-${runtime.version}.yml`)
  const text = readFileSync(inProject('electron-builder.yml'), 'utf8')
  writeFileSync(file, text.replace(/^ *grantFileProtocolExtraPrivileges:.*\n/m, ''))
  return file
}

/** The runtime's loader of app folders must not get into a package, which has its app inside. */
function withoutLoader(folder) {
  const copy = inProject('out', 'packing-runtime')
  rmSync(copy, { recursive: true, force: true })
  cpSync(folder, copy, { recursive: true })
  rmSync(join(copy, 'resources', 'app'), { recursive: true })
  return copy
}
