import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { startLanguage } from './i18n/index.ts'
import './styles/all.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

await startLanguage(window.localStorage)
createRoot(root).render(<App />)
