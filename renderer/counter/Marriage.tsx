import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { OfficeProfile } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { Face } from '../ui/Face.tsx'
import { MarriageAtWork } from './MarriageAtWork.tsx'
import { useCase } from './use-case.ts'

export interface MarriageProps {
  readonly capabilities: OfficeProfile['capabilities']
  readonly onNew: () => void
}

export function Marriage({ capabilities, onNew }: MarriageProps) {
  const { t } = useTranslation()
  const { caseId = '' } = useParams()
  const found = useCase(caseId)
  if (found.view) {
    return (
      <MarriageAtWork
        key={caseId}
        view={found.view}
        accept={found.accept}
        type={found.type}
        refetch={found.refetch}
        capabilities={capabilities}
        onNew={onNew}
      />
    )
  }
  return (
    <div className="page">
      {found.view === null ? (
        <Face
          kind="empty"
          title={t('marriage.notFound')}
          action={<Link to="/">{t('marriage.toToday')}</Link>}
        />
      ) : found.isError ? (
        <Face
          kind="error"
          title={t('marriage.error')}
          action={<Action onPress={() => void found.refetch()}>{t('common.retry')}</Action>}
        />
      ) : (
        <Face kind="loading" title={t('marriage.loading')} />
      )}
    </div>
  )
}
