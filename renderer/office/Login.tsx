import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { OfficeProfile } from '../api/types.ts'
import { LoginScreen } from './LoginScreen.tsx'

export function Login({ profile }: { readonly profile: OfficeProfile }) {
  const client = useQueryClient()
  const login = useMutation({
    mutationFn: (typed: { staffNumber: string; passphrase: string }) => api.session.login.mutate(typed),
    onSuccess: (answer) => (answer.ok ? client.invalidateQueries({ queryKey: ['session'] }) : undefined),
  })
  const refusal = login.data && !login.data.ok ? login.data.refusal : null
  return (
    <LoginScreen
      profile={profile}
      refusal={refusal}
      isBusy={login.isPending}
      onLogin={(typed) => login.mutate(typed)}
    />
  )
}
