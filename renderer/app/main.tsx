import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { beginEarly } from './begin.ts'
import { startI18n } from './i18n.ts'
import { loadSettings } from './settings.ts'
import { applyTheme } from './theme.ts'
import { loadWords } from './words/load-words.ts'
import './tokens.css'
import './fonts.css'
import './base.css'
import '../ui/ui.css'
import './app.css'
import '../library/library.css'
import '../personas/personas.css'
import './narrow.css'

beginEarly()
const settings = await loadSettings()
startI18n(settings.language, await loadWords(settings.language))
applyTheme(settings.theme)

const root = document.getElementById('root')
if (!root) throw new TypeError('The page has no root element')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
