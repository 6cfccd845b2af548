import i18next from 'i18next'
import { ImageOff, ImagePlus, User, Users } from 'lucide-react'
import type { Persona } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import { attempt } from '../app/say-error.ts'
import { shownPersona, showPersona } from '../canvas/shown-persona.ts'
import { choosePortrait, setPortrait } from '../personas/portrait.ts'
import type { Command, CommandScene } from './command.ts'

const documentIn = ({ session }: CommandScene) => session?.store.getState().document

const onCanvas = ({ canvas }: CommandScene): boolean => canvas !== null

/** The persona whose page is open. */
function personaIn(scene: CommandScene): Persona | undefined {
  const { route } = scene
  const id = route.page === 'map' && route.view.kind === 'persona' ? route.view.personaId : ''
  return documentIn(scene)?.persona[id]
}

/** The portrait of the persona whose page is open. */
export const portraitCommands = [
  {
    id: 'choosePortrait',
    name: 'choosePortrait',
    group: 'edit',
    needs: 'personaPage',
    icon: ImagePlus,
    reach: 'window',
    available: (scene) => personaIn(scene) !== undefined,
    perform: (scene) => {
      const persona = personaIn(scene)
      if (persona && scene.session) attempt(choosePortrait(scene.session, persona.id))
    },
  },
  {
    id: 'removePortrait',
    name: 'removePortrait',
    group: 'edit',
    needs: 'portrait',
    icon: ImageOff,
    reach: 'window',
    available: (scene) => (personaIn(scene)?.portrait ?? null) !== null,
    perform: (scene) => {
      const persona = personaIn(scene)
      if (persona && scene.session) setPortrait(scene.session, persona.id, null)
    },
  },
] as const satisfies readonly Command[]

/** Whose emotion curve the map shows: one command for each of several personas, and one for all. */
export function personaCommands(scene: CommandScene): readonly Command[] {
  const document = documentIn(scene)
  const personas = document ? mapOf(document).personas : []
  if (personas.length < 2) return []
  const isShown = (present: CommandScene, id: Persona['id'] | null) => {
    const now = documentIn(present)
    return now !== undefined && shownPersona(now) === id
  }
  const show = (present: CommandScene, id: Persona['id'] | null) => {
    const now = documentIn(present)
    if (now) showPersona(now, id)
  }
  return [
    ...personas.map(
      ({ id, name }, index): Command => ({
        id: `onlyPersona.${index + 1}`,
        name: 'onlyPersona',
        what: () => name || i18next.t('personas:unnamed'),
        group: 'view',
        icon: User,
        reach: 'window',
        where: 'canvas',
        available: onCanvas,
        isOn: (present) => isShown(present, id),
        perform: (present) => show(present, id),
      }),
    ),
    {
      id: 'comparePersonas',
      name: 'comparePersonas',
      group: 'view',
      icon: Users,
      reach: 'window',
      where: 'canvas',
      available: onCanvas,
      isOn: (present) => isShown(present, null),
      perform: (present) => show(present, null),
    },
  ]
}
