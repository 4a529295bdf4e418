import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { HashRouter } from 'react-router'
import { Gate } from './Gate.tsx'
import { newQueryClient } from './query-client.ts'
import { flushOnLeave } from './save-queue.ts'
import { listenForShortcuts } from './use-shortcuts.ts'

export function App() {
  const [client] = useState(newQueryClient)
  useEffect(() => listenForShortcuts(window), [])
  useEffect(() => flushOnLeave(window), [])
  return (
    <QueryClientProvider client={client}>
      <HashRouter>
        <Gate />
      </HashRouter>
    </QueryClientProvider>
  )
}
