/** Commands whose stories are told in a file of their feature, by that file's name: `each-<feature>-command.test.tsx`. */
export const toldElsewhere = {
  window: ['newWindow', 'closeWindow'],
  'map-view': ['viewCanvas', 'viewTable', 'viewBoard'],
} as const satisfies Readonly<Record<string, readonly string[]>>
