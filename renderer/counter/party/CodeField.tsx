import { useTranslation } from 'react-i18next'
import { CodeBox } from '../../ui/CodeBox.tsx'
import type { CodeField as Field, PartyFormProps } from './party-form.ts'

export function CodeField({
  field,
  draft,
  tables,
  onChange,
  className = '',
}: PartyFormProps & { readonly field: Field; readonly className?: string }) {
  const { t } = useTranslation()
  return (
    <CodeBox
      label={t(`field.${field}`)}
      options={tables[field]}
      value={draft[field] ?? ''}
      onChange={(code) => onChange(field, code)}
      className={className}
    />
  )
}
