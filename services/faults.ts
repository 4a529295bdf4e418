import type { Text } from '../standards/result.ts'

/**
 * Where faults of the machine go: the host shows the sentence, the log gets the technical cause. Neither ever
 * carries a person's data: procedures report their name and the error's own message, nothing of their input.
 */
export interface Faults {
  readonly report: (where: string, cause: unknown) => void
  readonly onFault: (listener: (sentence: Text) => void) => () => void
}

const sentence: Text = {
  zh: '程序遇到故障，刚才的操作没有完成。已录入的内容仍在，请重试；再次出现时请联系管理员。',
  en: 'The program met a fault and the last action was not done. What was typed is safe; try again, and call the administrator if it returns.',
}

export function newFaults(log: (line: string) => void): Faults {
  const listeners = new Set<(sentence: Text) => void>()
  return {
    report: (where, cause) => {
      log(`fault in ${where}: ${inWords(cause)}`)
      for (const listener of listeners) listener(sentence)
    },
    onFault: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function inWords(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const inner = cause.cause instanceof Error ? ` ← ${inWords(cause.cause)}` : ''
  return `${cause.name}: ${cause.message}${inner}`
}
