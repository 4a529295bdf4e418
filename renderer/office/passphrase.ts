/** The fewest characters of a passphrase; the program's services refuse fewer. */
export const passphraseMinimum = 10

export type PassphraseVerdict = 'empty' | 'tooShort' | 'tooPlain' | 'fair' | 'good'

/**
 * What to tell somebody who chooses a passphrase. Length counts most; one character repeated, or a run such as
 * `1234567890`, is plain however long it is.
 */
export function judgePassphrase(passphrase: string): PassphraseVerdict {
  const characters = [...passphrase]
  if (characters.length === 0) return 'empty'
  if (characters.length < passphraseMinimum) return 'tooShort'
  const distinct = new Set(characters).size
  if (distinct < 5 || isRun(characters)) return 'tooPlain'
  return characters.length >= 16 || (distinct >= 10 && kindsIn(passphrase) >= 3) ? 'good' : 'fair'
}

function isRun(characters: readonly string[]): boolean {
  const steps = characters.slice(1).map((character, at) => codeOf(character) - codeOf(characters[at]))
  const plain = steps.filter((step) => step === 0 || Math.abs(step) === 1).length
  return plain >= steps.length * 0.8
}

function codeOf(character: string | undefined): number {
  return character?.codePointAt(0) ?? 0
}

function kindsIn(passphrase: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u, /\p{Lo}/u].filter((kind) => kind.test(passphrase))
    .length
}
