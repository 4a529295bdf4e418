import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OfficeRuntime, startOffice } from '../../services/runtime.ts'
import { trainingLogin } from '../../services/training/furnish.ts'
import { launchCentre } from '../../web/launch-centre.ts'
import { clientOf, type OfficeClient } from './office-client.ts'

export interface TrainingOffice {
  readonly directory: string
  /** The API as the sample clerk, logged in. */
  readonly clerk: OfficeClient
  readonly runtime: OfficeRuntime
  readonly stop: () => Promise<void>
}

/** A whole training office in a folder of its own: real database, pseudo-terminal, embedded centre. */
export async function startTrainingOffice(
  directory = mkdtempSync(join(tmpdir(), 'tongban-')),
): Promise<TrainingOffice> {
  const started = await startOffice({ directory, training: true, launchCentre, fontsDirectory: null })
  if (!started.ok) throw new Error(started.refusal.sentence.en)
  const runtime = started.value
  const clerk = clientOf(runtime.openFace())
  const login = await clerk.session.login.mutate(trainingLogin)
  if (!login.ok) throw new Error(login.refusal.sentence.en)
  return { directory, clerk, runtime, stop: () => runtime.close() }
}

export function removeOffice({ directory }: TrainingOffice): void {
  rmSync(directory, { recursive: true, force: true })
}

/** Waits for news until the strip says what is hoped for. */
export async function liveUntil(
  clerk: OfficeClient,
  hoped: (live: Awaited<ReturnType<OfficeClient['live']['next']['query']>>) => boolean,
) {
  let live = await clerk.live.next.query({ since: 0 })
  while (!hoped(live)) live = await clerk.live.next.query({ since: live.version })
  return live
}
