import { useMemo, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { type CodeOption, findCodes } from './code-search.ts'
import { focusNext, isGoingOn } from './focus-next.ts'

export interface CodeBoxProps {
  readonly label: string
  readonly options: readonly CodeOption[]
  /** The chosen code, `''` for none. */
  readonly value: string
  readonly onChange: (code: string) => void
  readonly isDisabled?: boolean
  readonly className?: string
}

/** A code of a national table, found by typing its code, its words or its pinyin initials. */
export function CodeBox({
  label,
  options,
  value,
  onChange,
  isDisabled = false,
  className = '',
}: CodeBoxProps) {
  const chosen = options.find(({ code }) => code === value)?.label ?? value
  const [typed, setTyped] = useState<string | null>(null)
  const found = useMemo(() => (typed === null ? [...options] : findCodes(options, typed)), [options, typed])

  function choose(code: string | null) {
    setTyped(null)
    if (code !== null && code !== value) onChange(code)
  }

  /** What was typed is taken for its first meaning; an emptied box clears the code. */
  function settle() {
    if (typed === null) return
    const [first] = findCodes(options, typed)
    if (typed.trim() === '') choose('')
    else choose(first?.code ?? null)
  }

  return (
    <ComboBox
      className={`field ${className}`}
      items={found}
      inputValue={typed ?? chosen}
      onInputChange={(text) => {
        if (text !== (typed ?? chosen)) setTyped(text)
      }}
      selectedKey={value === '' ? null : value}
      onSelectionChange={(key) => (key === null ? settle() : choose(String(key)))}
      onBlur={settle}
      onOpenChange={(open, trigger) => {
        if (open && trigger === 'manual') setTyped(null)
      }}
      isDisabled={isDisabled}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="input"
    >
      <Label>{label}</Label>
      <div className="code-box">
        <Input
          className="box"
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={(event) => {
            const { currentTarget } = event
            // With an option reached by the arrow keys, Enter means that option and is the list's own business.
            if (isGoingOn(event.nativeEvent) && !currentTarget.hasAttribute('aria-activedescendant'))
              focusNext(currentTarget)
          }}
        />
        <Button className="code-open">
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="code-list">
        <ListBox<CodeOption>>
          {({ code, label: words }) => (
            <ListBoxItem id={code} textValue={words} className="code-item">
              <span className="code-code">{code}</span>
              <span>{words}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
