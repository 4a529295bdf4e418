import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../standards/result.ts'
import type { Role } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { Ask } from '../ui/Ask.tsx'
import { Choice } from '../ui/Choice.tsx'
import { RefusalNote } from '../ui/RefusalNote.tsx'
import { TextBox } from '../ui/TextBox.tsx'
import { isPassphraseReady, PassphrasePair } from './PassphrasePair.tsx'

export interface NewAccountProps {
  readonly refusal: Refusal | null
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onCreate: (account: {
    staffNumber: string
    name: string
    role: Role
    passphrase: string
  }) => Promise<boolean>
}

export function NewAccount({ refusal, isBusy, onClose, onCreate }: NewAccountProps) {
  const { t } = useTranslation()
  const [staffNumber, setStaffNumber] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('registrar')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const isReady = staffNumber.trim() !== '' && name.trim() !== '' && isPassphraseReady(passphrase, again)

  async function create() {
    if (isReady && (await onCreate({ staffNumber, name, role, passphrase }))) onClose()
  }

  return (
    <Ask
      title={t('accounts.add')}
      onClose={onClose}
      onPrimary={() => void create()}
      actions={
        <>
          <Action kind="quiet" keys="Esc" onPress={onClose}>
            {t('common.cancel')}
          </Action>
          <Action
            kind="primary"
            keys="Ctrl+Enter"
            isBusy={isBusy}
            isDisabled={!isReady}
            onPress={() => void create()}
          >
            {t('accounts.create')}
          </Action>
        </>
      }
    >
      <div className="stack">
        <TextBox
          label={t('login.staffNumber')}
          value={staffNumber}
          onChange={setStaffNumber}
          maxLength={20}
          autoFocus
        />
        <TextBox label={t('field.name')} value={name} onChange={setName} maxLength={40} isName />
        <Choice
          label={t('accounts.role')}
          value={role}
          onChange={setRole}
          options={(['registrar', 'supervisor', 'administrator'] as const).map((value) => ({
            value,
            words: t(`role.${value}`),
          }))}
        />
        <p className="small soft">{t(`roleWords.${role}`)}</p>
        <PassphrasePair
          passphrase={passphrase}
          again={again}
          onPassphrase={setPassphrase}
          onAgain={setAgain}
        />
        {refusal ? <RefusalNote refusal={refusal} /> : null}
      </div>
    </Ask>
  )
}
