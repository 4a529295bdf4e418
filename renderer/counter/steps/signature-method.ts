import type { TFunction } from 'i18next'

export type SignatureMethod = 'signature' | 'fingerprint'

/** Who cannot write the name gives a fingerprint (按指纹). */
export function methodOptions(t: TFunction) {
  return [
    { value: 'signature', words: t('signature.signature') },
    { value: 'fingerprint', words: t('signature.fingerprint') },
  ] as const satisfies readonly { value: SignatureMethod; words: string }[]
}
