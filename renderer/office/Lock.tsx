import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Staff } from '../api/types.ts'
import { LockScreen } from './LockScreen.tsx'

export function Lock({ staff }: { readonly staff: Staff }) {
  const client = useQueryClient()
  const askWho = () => client.invalidateQueries({ queryKey: ['session'] })
  const unlock = useMutation({
    mutationFn: (passphrase: string) => api.session.unlock.mutate({ passphrase }),
    onSuccess: (answer) => (answer.ok ? askWho() : undefined),
  })
  const logout = useMutation({ mutationFn: () => api.session.logout.mutate(), onSuccess: askWho })
  const refusal = unlock.data && !unlock.data.ok ? unlock.data.refusal : null
  return (
    <LockScreen
      staff={staff}
      refusal={refusal}
      isBusy={unlock.isPending}
      onUnlock={(passphrase) => unlock.mutate(passphrase)}
      onLogout={() => logout.mutate()}
    />
  )
}
