import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { Route, Routes, useLocation, useNavigate } from 'react-router'
import { api } from '../api/client.ts'
import type { OfficeProfile, Staff } from '../api/types.ts'
import { Home } from '../counter/Home.tsx'
import { Marriage } from '../counter/Marriage.tsx'
import { Accounts } from '../office/Accounts.tsx'
import { HelpScreen } from '../office/HelpScreen.tsx'
import { Printer } from '../office/Printer.tsx'
import { StockPage } from '../office/StockPage.tsx'
import { Training } from '../office/Training.tsx'
import { dateOf } from '../ui/clock.ts'
import { type CasesState, DayList } from './DayList.tsx'
import { DeviceStrip } from './DeviceStrip.tsx'
import { HostGoneBanner } from './HostGoneBanner.tsx'
import { useWorld } from './live.tsx'
import { Shell } from './Shell.tsx'
import { SideNav } from './SideNav.tsx'
import { saveQueue } from './save-queue.ts'
import { TopBar } from './TopBar.tsx'
import { useIdleLock } from './use-idle-lock.ts'
import { useShortcuts } from './use-shortcuts.ts'

export interface CounterProps {
  readonly profile: OfficeProfile
  readonly staff: Staff
  readonly idleLockSeconds: number
  readonly isLocked: boolean
}

/** The counter at work: who is here, what the day holds, and the page in the middle. */
export function Counter({ profile, staff, idleLockSeconds, isLocked }: CounterProps) {
  const { live, host } = useWorld()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [isTrainingOpen, setTrainingOpen] = useState(false)
  const { waiting } = useSyncExternalStore(saveQueue.onState, saveQueue.state)
  const isRegistrar = staff.role !== 'administrator'

  const askWho = useCallback(() => client.invalidateQueries({ queryKey: ['session'] }), [client])
  const lock = useCallback(() => {
    void saveQueue
      .flush()
      .then(() => api.session.lock.mutate())
      .finally(askWho)
  }, [askWho])
  const logout = useMutation({
    mutationFn: () => saveQueue.flush().then(() => api.session.logout.mutate()),
    onSuccess: () => {
      client.removeQueries({
        predicate: ({ queryKey: [first] }) => first !== 'session' && first !== 'profile',
      })
      void navigate('/')
      return askWho()
    },
  })
  const open = useMutation({
    mutationFn: () => api.marriage.open.mutate(),
    onSuccess: (view) => {
      client.setQueryData(['case', view.case.id], view)
      void client.invalidateQueries({ queryKey: ['cases'] })
      void navigate(`/marriage/${view.case.id}`)
    },
  })
  const cases = useCases(isRegistrar)

  useIdleLock({ idleLockSeconds, isLocked, onLock: lock, onTurnedAway: askWho })
  const openNew = () => {
    if (isRegistrar && !open.isPending) open.mutate()
  }
  useShortcuts({
    help: () => setHelpOpen(true),
    newCase: openNew,
    lock,
    training: () => setTrainingOpen(profile.training && !isTrainingOpen),
  })

  return (
    <Shell
      room={pathname.startsWith('/marriage') || pathname === '/' ? 'marriage' : 'office'}
      top={
        <TopBar
          profile={profile}
          staff={staff}
          centre={live?.centre ?? null}
          host={host}
          isTrainingOpen={isTrainingOpen}
          onTraining={() => setTrainingOpen(!isTrainingOpen)}
          onLock={lock}
          onLogout={() => logout.mutate()}
        />
      }
      banner={host.kind === 'gone' ? <HostGoneBanner since={host.since} waiting={waiting} /> : null}
      aside={
        <>
          {isRegistrar ? <DayList state={cases} onNew={openNew} isOpening={open.isPending} /> : null}
          <SideNav role={staff.role} />
        </>
      }
      drawer={
        isTrainingOpen ? (
          <Training
            isCentreReachable={live?.centre.kind !== 'offline'}
            onClose={() => setTrainingOpen(false)}
          />
        ) : null
      }
      strip={<DeviceStrip live={live} isHostGone={host.kind !== 'up'} />}
    >
      <Routes>
        <Route
          index
          element={
            <Home isRegistrar={isRegistrar} state={cases} isOpening={open.isPending} onNew={openNew} />
          }
        />
        <Route
          path="marriage/:caseId"
          element={<Marriage capabilities={profile.capabilities} onNew={openNew} />}
        />
        <Route path="stock" element={<StockPage role={staff.role} />} />
        <Route path="printer" element={<Printer />} />
        <Route path="accounts" element={<Accounts ownNumber={staff.staffNumber} />} />
      </Routes>
      {isHelpOpen ? <HelpScreen onClose={() => setHelpOpen(false)} /> : null}
    </Shell>
  )
}

function useCases(isRegistrar: boolean): CasesState {
  const today = dateOf(new Date().toISOString())
  const cases = useQuery({
    queryKey: ['cases', today],
    queryFn: () => api.marriage.list.query({ on: today }),
    enabled: isRegistrar,
    refetchInterval: 15_000,
  })
  if (cases.data) return { kind: 'ready', cases: cases.data }
  return cases.isError ? { kind: 'error', onRetry: () => void cases.refetch() } : { kind: 'loading' }
}
