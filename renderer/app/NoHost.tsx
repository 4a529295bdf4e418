import { useTranslation } from 'react-i18next'
import { Face } from '../ui/Face.tsx'
import { FullPage } from './FullPage.tsx'

const faces = {
  starting: { kind: 'loading', title: 'host.starting', words: null },
  gone: { kind: 'away', title: 'host.noAnswer', words: 'host.noAnswerWords' },
  expired: { kind: 'error', title: 'host.expired', words: 'host.expiredWords' },
} as const

/** There is no program to work with: it starts, is silent, or this window's pass is void. */
export function NoHost({ kind }: { readonly kind: keyof typeof faces }) {
  const { t } = useTranslation()
  const face = faces[kind]
  return (
    <FullPage>
      <Face kind={face.kind} title={t(face.title)}>
        {face.words ? t(face.words) : null}
      </Face>
    </FullPage>
  )
}
