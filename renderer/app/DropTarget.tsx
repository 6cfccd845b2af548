import { FileInput } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { otherTableEndings, surveyEndings } from '../../shared/feedback/survey-endings.ts'
import { dragsPictures, pictureFilesOf } from '../pictures/picture-files.ts'
import { showToast } from '../ui/toast.ts'
import { tokenOfDroppedFile } from './bridge.ts'
import { startImport } from './import-survey.ts'
import { attempt } from './say-error.ts'
import { loadMapFile, openDroppedWorkspace } from './workspace-actions.ts'

const takenByWizard = [...surveyEndings, ...otherTableEndings]

/** The whole window takes files: a survey goes to the wizard, a map is loaded, a workspace is opened. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['app', 'pictures'])
  const [over, setOver] = useState(false)
  /** Entering a child leaves its parent: only the balance says whether the file is still over the window. */
  const depth = useRef(0)
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  /** Pictures are for what lies under the pointer: a map or a persona. */
  const isForWindow = (event: DragEvent) => holdsFiles(event) && !dragsPictures(event.dataTransfer)

  const read = async (file: File) => {
    const { name } = file
    const ending = name.toLowerCase().split('.').at(-1) ?? ''
    if (![...takenByWizard, 'json', 'touchline'].includes(ending)) {
      showToast({ look: 'problem', text: t('drop.unknown', { name }) })
      return
    }
    const dropped = await tokenOfDroppedFile(file)
    // Out of an e-mail or an archive comes a file that lies in no folder yet.
    if (!dropped) showToast({ look: 'problem', text: t('drop.nowhere', { name }) })
    else if (ending === 'json') await loadMapFile(dropped.file)
    else if (ending === 'touchline') await openDroppedWorkspace(dropped.file)
    else await startImport(dropped)
  }

  const onDrop = (event: DragEvent) => {
    depth.current = 0
    setOver(false)
    if (!holdsFiles(event) || event.defaultPrevented) return
    event.preventDefault()
    if (pictureFilesOf(event.dataTransfer).length === event.dataTransfer.files.length) {
      showToast({ look: 'problem', text: t('pictures:nowhere') })
      return
    }
    const [file, ...others] = event.dataTransfer.files
    if (others.length > 0) showToast({ look: 'problem', text: t('drop.many') })
    else if (file) attempt(read(file))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped can be chosen by buttons as well.
    <div
      className="drop-target"
      onDragEnter={(event) => {
        if (!isForWindow(event)) return
        depth.current += 1
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!isForWindow(event)) return
        depth.current -= 1
        if (depth.current === 0) setOver(false)
      }}
      onDragOver={(event) => {
        if (!holdsFiles(event) || event.defaultPrevented) return
        event.preventDefault()
        if (!isForWindow(event)) event.dataTransfer.dropEffect = 'none'
      }}
      onDrop={onDrop}
    >
      {children}
      {over && (
        <div className="drop-veil">
          <FileInput size={20} strokeWidth={1.5} aria-hidden />
          <b>{t('drop.title')}</b>
          <span>{t('drop.detail')}</span>
        </div>
      )}
    </div>
  )
}
