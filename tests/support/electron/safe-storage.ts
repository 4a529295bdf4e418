import { standIn } from './control.ts'

/** Seals under the name of the backend, so that another backend cannot open what this one sealed. */
export const safeStorage = {
  isEncryptionAvailable: (): boolean => standIn.keyBackend !== 'none',
  getSelectedStorageBackend: (): string => standIn.keyBackend,
  encryptString: (plain: string): Buffer =>
    Buffer.from(`${standIn.keyBackend}:${[...plain].reverse().join('')}`),
  decryptString: (sealed: Buffer): string => {
    const [backend, text = ''] = sealed.toString().split(':')
    if (backend !== standIn.keyBackend)
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
    return [...text].reverse().join('')
  },
}
