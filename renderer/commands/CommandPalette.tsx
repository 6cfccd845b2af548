import './palette.css'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../app/dialogs.ts'
import { liveCanvas } from '../canvas/live-canvas.ts'
import { useWords } from '../canvas/use-words.ts'
import { loadLibrary, useLibrary } from '../library/library-store.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { commandEntries } from './command-entries.ts'
import { useCommandName } from './command-name.ts'
import { type Entry, type Scope, scopes } from './entry.ts'
import { PaletteFoot } from './PaletteFoot.tsx'
import { PaletteRow } from './PaletteRow.tsx'
import { placesIn } from './places.ts'
import { recentUses } from './recent.ts'
import { currentScene } from './scene.ts'
import { type FoundGroup, search } from './search.ts'

/** Typed first, it leaves commands only. */
const commandSign = '>'

/** Every command by its name, and every place to go to, behind one field. */
export function CommandPalette() {
  const { t } = useTranslation('commands')
  const entries = useEntries()
  const [typed, setTyped] = useState('')
  const [chosenScope, setScope] = useState<Scope>('all')
  const chosen = useRef<Entry>(null)
  const returnFocus = useReturn()

  const onlyCommands = typed.startsWith(commandSign)
  const scope = onlyCommands ? 'commands' : chosenScope
  const query = onlyCommands ? typed.slice(commandSign.length) : typed
  const { groups, counts } = useMemo(
    () => search(entries, query, scope, recentUses()),
    [entries, query, scope],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    event.preventDefault()
    const at = scopes.indexOf(scope) + (event.shiftKey ? scopes.length - 1 : 1)
    if (onlyCommands) setTyped(query)
    setScope(scopes[at % scopes.length] ?? 'all')
  }

  return (
    <Radix.Root open onOpenChange={(open) => !open && closeDialog()}>
      <Radix.Portal>
        <div className="scrim" />
        <Radix.Content
          className="dialog palette"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            returnFocus(event)
            // Only now: what a command opens or starts to edit takes the focus for itself.
            chosen.current?.choose()
          }}
        >
          <Radix.Title className="visually-hidden">{t('palette.title')}</Radix.Title>
          <Command
            label={t('palette.field')}
            shouldFilter={false}
            vimBindings={false}
            loop
            className="palette-body"
            onKeyDown={onKeyDown}
          >
            <div className="palette-field">
              <Search size={18} strokeWidth={1.75} aria-hidden />
              <Command.Input
                value={typed}
                placeholder={t('palette.field')}
                onValueChange={setTyped}
              />
              <kbd className="kbd">Esc</kbd>
            </div>
            <ScopeChips scope={scope} counts={counts} onChoose={setScope} />
            <Command.List
              className="palette-list"
              label={t('palette.title')}
              hidden={groups.length === 0}
            >
              {groups.map((group) => (
                <Group
                  key={group.id}
                  group={group}
                  onChoose={(entry) => {
                    chosen.current = entry
                    closeDialog()
                  }}
                />
              ))}
            </Command.List>
            <p
              className={groups.length === 0 ? 'palette-nothing' : 'visually-hidden'}
              role="status"
            >
              {groups.length === 0
                ? t('palette.nothing', { query })
                : t('palette.results', { count: counts[scope] })}
            </p>
          </Command>
          <PaletteFoot />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** All that can be found, as the window stood when the palette was opened. */
function useEntries(): readonly Entry[] {
  const { t } = useTranslation('commands')
  const { t: tLibrary } = useTranslation('library')
  const { labels, language } = useWords()
  const nameOf = useCommandName()
  const { library } = useLibrary()
  const [scene] = useState(currentScene)
  useEffect(() => void loadLibrary(), [])
  // The names change with the language alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: nameOf is made anew each time
  return useMemo(
    () => [
      ...commandEntries(scene, nameOf, t),
      ...placesIn(scene, library, { labels, language, unnamed: tLibrary('unnamed') }),
    ],
    [scene, library, labels, language, t, tLibrary],
  )
}

/** Focus goes back to what had it; a text that was being typed has ended, so then to the canvas. */
function useReturn(): (event: Event) => void {
  const before = useRef(document.activeElement)
  const returnFocus = useFocusReturn()
  return (event) => {
    returnFocus(event)
    if (!before.current?.isConnected) liveCanvas()?.refocus()
  }
}

interface ScopeChipsProps {
  readonly scope: Scope
  readonly counts: Readonly<Record<Scope, number>>
  readonly onChoose: (scope: Scope) => void
}

/** What the list is narrowed to; Tab goes through these, so that the keyboard stays in the field. */
function ScopeChips({ scope, counts, onChoose }: ScopeChipsProps) {
  const { t } = useTranslation('commands')
  return (
    <fieldset className="palette-scopes">
      <legend className="visually-hidden">{t('palette.narrow')}</legend>
      {scopes.map((each) => (
        <button
          key={each}
          type="button"
          tabIndex={-1}
          aria-pressed={each === scope}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(each)}
        >
          {t(`palette.${each}`)} <em>{counts[each]}</em>
        </button>
      ))}
    </fieldset>
  )
}

interface GroupProps {
  readonly group: FoundGroup
  readonly onChoose: (entry: Entry) => void
}

function Group({ group: { id, found }, onChoose }: GroupProps) {
  const { t } = useTranslation('commands')
  return (
    <Command.Group heading={t(headings[id])}>
      {found.map((each) => (
        <PaletteRow key={each.entry.id} found={each} onChoose={() => onChoose(each.entry)} />
      ))}
    </Command.Group>
  )
}

const headings = {
  recent: 'palette.recent',
  commands: 'palette.commands',
  touchpoint: 'palette.touchpoint',
  stage: 'palette.stage',
  card: 'palette.card',
  lane: 'palette.lane',
  persona: 'palette.persona',
  map: 'palette.map',
  selection: 'group.selection',
  add: 'group.add',
  edit: 'group.edit',
  view: 'group.view',
  numbers: 'group.numbers',
  thisMap: 'group.thisMap',
  workspace: 'group.workspace',
  settings: 'group.settings',
} as const
