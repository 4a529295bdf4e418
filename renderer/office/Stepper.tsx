import { Button, Group, Input, Label, NumberField } from 'react-aria-components'

export interface StepperProps {
  readonly label: string
  readonly unit: string
  readonly value: number
  readonly step: number
  readonly digits: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

/** A number that goes up and down by a fixed step, by key, press or typing. */
export function Stepper({ label, unit, value, step, digits, min, max, onChange }: StepperProps) {
  return (
    <NumberField
      className="field stepper"
      value={Number(value.toFixed(digits))}
      step={step}
      minValue={min}
      maxValue={max}
      formatOptions={{ minimumFractionDigits: digits, maximumFractionDigits: digits }}
      onChange={(next) => {
        if (!Number.isNaN(next)) onChange(Number(next.toFixed(digits)))
      }}
    >
      <Label>
        {label} ({unit})
      </Label>
      <Group className="stepper-row">
        <Button slot="decrement">−</Button>
        <Input className="box" />
        <Button slot="increment">+</Button>
      </Group>
    </NumberField>
  )
}
