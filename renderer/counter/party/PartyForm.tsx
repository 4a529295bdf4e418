import { dateOf } from '../../ui/clock.ts'
import { CodeField } from './CodeField.tsx'
import type { PartyFormProps } from './party-form.ts'
import { TypedFieldBox } from './TypedFieldBox.tsx'
import { toldByNumber } from './told-by-number.ts'

/** Everything of one party, typed by hand. The number of a resident card tells birth date and sex by itself. */
export function PartyForm(props: PartyFormProps) {
  const { draft, onChange } = props

  function numberTyped(field: Parameters<PartyFormProps['onChange']>[0], value: string) {
    onChange(field, value)
    const { birthDate, sex } =
      draft.documentType === 'residentId' ? toldByNumber(value, dateOf(new Date().toISOString())) : {}
    if (birthDate && !draft.birthDate) onChange('birthDate', birthDate)
    if (sex && !draft.sex) onChange('sex', sex)
  }

  return (
    <div className="party-form">
      <TypedFieldBox {...props} field="name" isName autoFocus />
      <CodeField {...props} field="documentType" />
      <TypedFieldBox {...props} field="documentNumber" kind="number" onChange={numberTyped} />
      <CodeField {...props} field="sex" className="field-short" />
      <TypedFieldBox {...props} field="birthDate" kind="date" />
      <CodeField {...props} field="ethnicity" />
      <CodeField {...props} field="nationality" />
      <CodeField {...props} field="partyType" />
      <TypedFieldBox {...props} field="documentValidFrom" kind="date" />
      <TypedFieldBox {...props} field="documentValidTo" kind="date" />
      <TypedFieldBox {...props} field="residence" className="field-wide" />
      <CodeField {...props} field="maritalStatus" />
      <TypedFieldBox {...props} field="phone" kind="tel" />
      <CodeField {...props} field="occupation" />
      <CodeField {...props} field="education" />
    </div>
  )
}
