import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { codeOf } from '../api/link.ts'
import { FirstRun } from '../office/FirstRun.tsx'
import { Lock } from '../office/Lock.tsx'
import { Login } from '../office/Login.tsx'
import { Counter } from './Counter.tsx'
import { WorldProvider } from './live.tsx'
import { NoHost } from './NoHost.tsx'

const askAgainMs = 1_500

/** Decides what the window is: first run, login, work, or locked over work that stays as it was. */
export function Gate() {
  const profile = useQuery({
    queryKey: ['profile'],
    queryFn: () => api.office.profile.query(),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.status === 'error' ? askAgainMs : false),
  })
  const session = useQuery({
    queryKey: ['session'],
    queryFn: () => api.session.current.query(),
    refetchInterval: ({ state }) => (state.status === 'error' ? askAgainMs : false),
  })

  const error = profile.error ?? session.error
  if (error && codeOf(error) === 'PASS_EXPIRED') return <NoHost kind="expired" />
  if (!profile.data || !session.data) return <NoHost kind={error ? 'gone' : 'starting'} />
  if (!profile.data.initialised) return <FirstRun />
  const { staff, state } = session.data
  if (!staff) return <Login profile={profile.data} />
  const isLocked = state === 'locked'
  return (
    <WorldProvider of={`${staff.staffNumber}/${state}`}>
      <div className="gate-work" hidden={isLocked} inert={isLocked}>
        <Counter
          profile={profile.data}
          staff={staff}
          idleLockSeconds={session.data.idleLockSeconds}
          isLocked={isLocked}
        />
      </div>
      {isLocked ? <Lock staff={staff} /> : null}
    </WorldProvider>
  )
}
