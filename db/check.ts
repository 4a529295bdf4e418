import { statSync } from 'node:fs'
import { ok, type Result, refuse } from '../standards/result.ts'
import { applicationId, type Connection, connect, keyBytes } from './connection.ts'
import { explainFault } from './faults.ts'
import { refuseHeader } from './file-header.ts'
import { chainFinding, type Finding, pageFinding } from './findings.ts'
import { allEvents } from './ledger-rows.ts'
import { applicationIdOf, schemaVersion, versionOf } from './migrate.ts'
import { checkBooklets, checkForeignKeys, checkForms, checkPages, checkReplay } from './part-checks.ts'
import { databaseRefusals } from './refusals.ts'
import { sqlOn } from './sql.ts'
import { type LedgerHead, type LedgerVerdict, verifyChain } from './stores/ledger.ts'
import { isWrittenHere } from './writer-lock.ts'

export interface CheckReport {
  readonly clean: boolean
  readonly findings: readonly Finding[]
  /** Events in the ledger as far as the chain holds. */
  readonly events: number
  readonly head: LedgerHead | null
  readonly bytes: number
}

/**
 * Reads all of an office's file and compares it with itself: every page against its tag, every foreign key, the
 * ledger's chain, the tables against a replay of the ledger in memory, booklets against cases, signed forms against
 * their hashes. Changes nothing and may run beside the program. Refuses what cannot be opened at all; what is wrong
 * inside is a finding.
 */
export function checkDatabase({ file, key }: { file: string; key: Uint8Array }): Result<CheckReport> {
  if (key.length !== keyBytes) return refuse(databaseRefusals.keyLength)
  let connection: Connection | null = null
  try {
    const { size: bytes } = statSync(file)
    const unfit = isWrittenHere(file) ? null : refuseHeader(file, key)
    if (unfit) return refuse(unfit)
    connection = connect(file, key, 'reader')
    if (applicationIdOf(connection) !== applicationId) return refuse(databaseRefusals.foreign)
    if (versionOf(connection) > schemaVersion) return refuse(databaseRefusals.newer)
    if (versionOf(connection) < schemaVersion) return refuse(databaseRefusals.older)
    return ok(examine(connection, bytes))
  } catch (error) {
    const fault = explainFault(error)
    if (!fault) throw error
    return refuse(fault)
  } finally {
    connection?.close()
  }
}

function examine(connection: Connection, bytes: number): CheckReport {
  const pages = guarded(() => checkPages(connection))
  const chain = verdictOn(connection)
  const links = 'findings' in chain ? chain.findings : chain.ok ? [] : [chainFinding(chain)]
  const sound = pages.length === 0 && links.length === 0
  const findings = [
    ...pages,
    ...guarded(() => checkForeignKeys(connection)),
    ...links,
    // A replay of a broken ledger would only say the same in more words.
    ...(sound ? guarded(() => checkReplay(connection)) : []),
    ...guarded(() => checkBooklets(connection)),
    ...guarded(() => checkForms(connection)),
  ]
  const { count, head } = 'findings' in chain || !chain.ok ? { count: 0, head: null } : chain
  const events = 'findings' in chain || chain.ok ? count : chain.sequence - 1
  return { clean: findings.length === 0, findings, events, head, bytes }
}

function verdictOn(connection: Connection): LedgerVerdict | { readonly findings: Finding[] } {
  let verdict: LedgerVerdict | null = null
  const findings = guarded(() => {
    verdict = verifyChain(allEvents(sqlOn(connection)))
    return []
  })
  return verdict ?? { findings }
}

/** A page that cannot be read ends one part of the check, not the whole of it. */
function guarded(part: () => Finding[]): Finding[] {
  try {
    return part()
  } catch (error) {
    const fault = explainFault(error)
    if (!fault) throw error
    return [pageFinding(fault.sentence.en)]
  }
}
