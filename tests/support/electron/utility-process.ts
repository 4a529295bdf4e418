import { type ChildProcess, fork } from 'node:child_process'

/** A Node of its own, as Electron gives a utility process one. */
export const utilityProcess = {
  fork(script: string, args: string[], options: { stdio?: 'pipe' | 'inherit' }): ChildProcess {
    return fork(script, args, {
      stdio: [options.stdio ?? 'inherit', options.stdio ?? 'inherit', 'inherit', 'ipc'],
    })
  },
}
