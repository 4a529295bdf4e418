import type { Text } from '../standards/result.ts'
import type { LedgerVerdict } from './stores/ledger.ts'

/** One thing `db check` found. Sentences carry numbers of events and counts, never a person's data. */
export interface Finding {
  readonly code: 'PAGE' | 'FOREIGN_KEY' | 'LEDGER' | 'REPLAY' | 'STATE' | 'BOOKLET' | 'FORM'
  readonly sentence: Text
}

export function pageFinding(detail: string): Finding {
  return finding('PAGE', `数据页损坏：${detail}`, `A page of the file is damaged: ${detail}`)
}

export function foreignKeyFinding(table: string, parent: string, rows: number): Finding {
  return finding(
    'FOREIGN_KEY',
    `表 ${table} 有 ${rows} 行指向 ${parent} 中不存在的记录。`,
    `${rows} rows of ${table} point to nothing in ${parent}.`,
  )
}

const chainWords = {
  changed: ['内容被改动', 'was changed'],
  missing: ['缺失', 'is missing'],
  reordered: ['次序被改动', 'is out of order'],
} as const

export function chainFinding({ sequence, wrong }: Extract<LedgerVerdict, { ok: false }>): Finding {
  const [zh, en] = chainWords[wrong]
  return finding('LEDGER', `账本第 ${sequence} 条${zh}。`, `Event ${sequence} of the ledger ${en}.`)
}

export function replayFinding(sequence: number): Finding {
  return finding(
    'REPLAY',
    `账本在第 ${sequence} 条之后无法重放。`,
    `The ledger cannot be replayed past event ${sequence}.`,
  )
}

export function stateFinding(table: string, rows: number): Finding {
  return finding(
    'STATE',
    `表 ${table} 有 ${rows} 行与账本不一致。`,
    `${rows} rows of ${table} are not what the ledger says.`,
  )
}

export function bookletFinding(count: number): Finding {
  return finding(
    'BOOKLET',
    `有 ${count} 本证件的库存状态与案卷不一致。`,
    `The stock record of ${count} booklets does not agree with their cases.`,
  )
}

export function formFinding(missing: number, changed: number): Finding {
  return finding(
    'FORM',
    `已签署的文书缺失 ${missing} 份，内容与哈希不符 ${changed} 份。`,
    `Of the signed forms ${missing} are missing and ${changed} do not match their hash.`,
  )
}

function finding(code: Finding['code'], zh: string, en: string): Finding {
  return { code, sentence: { zh, en } }
}
