import type { KeyboardEvent } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { focusNext, isGoingOn } from './focus-next.ts'

export interface TextBoxProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly hint?: string
  readonly error?: string | null
  readonly type?: 'text' | 'password' | 'tel'
  readonly inputMode?: 'text' | 'numeric' | 'decimal'
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
  readonly maxLength?: number
  readonly lines?: number
  /** Set where a person's name stands: rare characters come first. */
  readonly isName?: boolean
  readonly className?: string
  readonly autoComplete?: string
  /** Enter goes on to the next field, where the fields are no form that Enter would send. */
  readonly enterGoesOn?: boolean
}

export function TextBox(props: TextBoxProps) {
  const {
    label,
    value,
    onChange,
    onBlur,
    hint,
    error,
    isDisabled,
    isRequired,
    lines,
    isName,
    className = '',
  } = props
  return (
    <TextField
      className={`field ${isName ? 'name' : ''} ${className}`}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      validationBehavior="aria"
      type={props.type ?? 'text'}
      inputMode={props.inputMode ?? 'text'}
      autoComplete={props.autoComplete ?? 'off'}
      autoFocus={props.autoFocus ?? false}
      maxLength={props.maxLength ?? 400}
      {...(onBlur ? { onBlur } : {})}
    >
      <Label>{label}</Label>
      {lines ? (
        <TextArea className="box" rows={lines} placeholder={props.placeholder ?? ''} />
      ) : (
        <Input
          className="box"
          spellCheck={false}
          placeholder={props.placeholder ?? ''}
          {...(props.enterGoesOn ? { onKeyDown: goOn } : {})}
        />
      )}
      {hint && !error ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field-error">{error ?? ''}</FieldError>
    </TextField>
  )
}

function goOn({ nativeEvent, currentTarget }: KeyboardEvent<HTMLInputElement>): void {
  if (isGoingOn(nativeEvent)) focusNext(currentTarget)
}
