import { Label, Radio, RadioGroup } from 'react-aria-components'

export interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly words: string }[]
  readonly onChange: (value: T) => void
  readonly isDisabled?: boolean
}

/** A few answers side by side, one of them true. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  isDisabled = false,
}: ChoiceProps<T>) {
  return (
    <RadioGroup
      className="field choice"
      value={value}
      orientation="horizontal"
      isDisabled={isDisabled}
      onChange={(picked) => {
        const option = options.find((candidate) => candidate.value === picked)
        if (option) onChange(option.value)
      }}
    >
      <Label>{label}</Label>
      <div className="choice-row">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice-item">
            <span className="choice-dot" aria-hidden="true" />
            {option.words}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
