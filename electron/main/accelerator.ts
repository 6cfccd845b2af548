const names: Readonly<Record<string, string>> = {
  Ctrl: 'CmdOrCtrl',
  '+': 'Plus',
  '−': '-',
  '←': 'Left',
  '→': 'Right',
  '↑': 'Up',
  '↓': 'Down',
  Del: 'Delete',
}

/**
 * Keys as the window writes them (`Ctrl Shift Z`) in Electron's words. Keys without Ctrl are those of the
 * canvas, where they mean something else while a text is typed: they are never handed to the system.
 */
export function acceleratorOf(keys: string): string | undefined {
  const parts = keys.split(' ')
  if (!parts.includes('Ctrl') && !/^F\d+$/.test(keys)) return undefined
  return parts.map((part) => names[part] ?? part).join('+')
}
