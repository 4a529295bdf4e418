import { createRoot } from 'react-dom/client'
import { MemoryRouter } from 'react-router'
import { startLanguage } from '../i18n/index.ts'
import '../styles/all.ts'
import { stories } from './stories.tsx'

const asked = new URLSearchParams(window.location.search)
const name = asked.get('story') ?? ''
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

await startLanguage({ getItem: () => asked.get('lang') })
const story = stories[name]
createRoot(root).render(
  <MemoryRouter initialEntries={[asked.get('at') ?? '/marriage/c7']}>
    {story ? (
      story()
    ) : (
      <ul>
        {Object.keys(stories).map((key) => (
          <li key={key}>
            <a href={`?story=${key}`}>{key}</a>
          </li>
        ))}
      </ul>
    )}
  </MemoryRouter>,
)
