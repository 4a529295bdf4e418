import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../standards/result.ts'
import type { Capability, Initialise } from '../api/types.ts'
import { FullPage } from '../app/FullPage.tsx'
import { Action } from '../ui/Action.tsx'
import { RefusalNote } from '../ui/RefusalNote.tsx'
import { TextBox } from '../ui/TextBox.tsx'
import { Tick } from '../ui/Tick.tsx'
import { isPassphraseReady, PassphrasePair } from './PassphrasePair.tsx'

const capabilities = [
  'mainland',
  'foreign',
  'hmt',
  'overseasChinese',
] as const satisfies readonly Capability[]

export interface FirstRunScreenProps {
  readonly refusal: Refusal | null
  readonly isBusy: boolean
  /** The division's full name for a six-digit code, or null where there is none. */
  readonly divisionName: (code: string) => string | null
  readonly onInitialise: (office: Initialise) => void
}

/** The first start of a new office: who it is, what it may do, and who runs it. */
export function FirstRunScreen({ refusal, isBusy, divisionName, onInitialise }: FirstRunScreenProps) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly Capability[]>(['mainland'])
  const [window, setWindow] = useState('1')
  const [staffNumber, setStaffNumber] = useState('')
  const [staffName, setStaffName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')

  const isCode = /^\d{6}$/.test(code)
  const division = isCode ? divisionName(code) : null
  const isReady =
    isCode &&
    name.trim().length >= 2 &&
    chosen.length > 0 &&
    window.trim() !== '' &&
    staffNumber.trim() !== '' &&
    staffName.trim() !== '' &&
    isPassphraseReady(passphrase, again)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isReady) return
    onInitialise({
      code,
      name,
      capabilities: [...chosen],
      window,
      administrator: { staffNumber, name: staffName, passphrase },
      centre: null,
    })
  }

  return (
    <FullPage isWide>
      <h1>{t('firstRun.title')}</h1>
      <p className="soft">{t('firstRun.words')}</p>
      <form className="first-run" onSubmit={submit}>
        <fieldset className="stack">
          <legend>{t('firstRun.office')}</legend>
          <TextBox
            label={t('firstRun.code')}
            value={code}
            onChange={(typed) => setCode(typed.replaceAll(/\D/g, '').slice(0, 6))}
            inputMode="numeric"
            maxLength={6}
            autoFocus
            hint={division ?? t('firstRun.codeHint')}
            error={isCode && division === null ? t('firstRun.codeUnknown') : null}
          />
          <TextBox
            label={t('firstRun.name')}
            value={name}
            onChange={setName}
            maxLength={60}
            placeholder={t('firstRun.nameHint')}
          />
          <TextBox label={t('firstRun.window')} value={window} onChange={setWindow} maxLength={10} />
          <div className="stack-tight">
            <p className="field-label">{t('firstRun.capabilities')}</p>
            {capabilities.map((capability) => (
              <Tick
                key={capability}
                isSelected={chosen.includes(capability)}
                onChange={(on) =>
                  setChosen(on ? [...chosen, capability] : chosen.filter((other) => other !== capability))
                }
              >
                {t(`capability.${capability}`)}
              </Tick>
            ))}
          </div>
        </fieldset>
        <fieldset className="stack">
          <legend>{t('firstRun.administrator')}</legend>
          <TextBox
            label={t('login.staffNumber')}
            value={staffNumber}
            onChange={setStaffNumber}
            maxLength={20}
          />
          <TextBox
            label={t('firstRun.staffName')}
            value={staffName}
            onChange={setStaffName}
            maxLength={40}
            isName
          />
          <PassphrasePair
            passphrase={passphrase}
            again={again}
            onPassphrase={setPassphrase}
            onAgain={setAgain}
          />
          <p className="small soft">{t('firstRun.passphraseWords')}</p>
          {refusal ? <RefusalNote refusal={refusal} /> : null}
        </fieldset>
        <div className="first-run-end">
          <Action kind="primary" type="submit" isBusy={isBusy} isDisabled={!isReady}>
            {t('firstRun.finish')}
          </Action>
        </div>
      </form>
    </FullPage>
  )
}
