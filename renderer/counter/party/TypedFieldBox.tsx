import { useTranslation } from 'react-i18next'
import { TextBox } from '../../ui/TextBox.tsx'
import type { PartyFormProps, TypedField } from './party-form.ts'
import { tidyDate } from './tidy-date.ts'

export interface TypedFieldBoxProps extends PartyFormProps {
  readonly field: TypedField
  readonly kind?: 'text' | 'date' | 'number' | 'tel'
  readonly isName?: boolean
  readonly autoFocus?: boolean
  readonly className?: string
}

/** One field saved as it is typed; a date is put in order when the field is left. */
export function TypedFieldBox({
  field,
  kind = 'text',
  draft,
  onChange,
  onLeave,
  isName = false,
  autoFocus = false,
  className = '',
}: TypedFieldBoxProps) {
  const { t } = useTranslation()
  const value = draft[field] ?? ''
  const shown = value === 'longTerm' ? t('field.longTerm') : value

  function leave() {
    const tidy = kind === 'date' ? tidyDate(value) : value
    if (tidy !== value) onChange(field, tidy)
    onLeave()
  }

  return (
    <TextBox
      label={t(`field.${field}`)}
      value={shown}
      onChange={(typed) => onChange(field, kind === 'number' ? typed.toUpperCase() : typed)}
      onBlur={leave}
      type={kind === 'tel' ? 'tel' : 'text'}
      placeholder={kind === 'date' ? t('field.dateHint') : ''}
      isName={isName}
      autoFocus={autoFocus}
      className={className}
      enterGoesOn
      maxLength={field === 'residence' ? 200 : 120}
    />
  )
}
