import { api } from '../api/client.ts'
import { newSaveQueue } from '../counter/save-queue.ts'

/** The window's one queue of typed fields: it outlives the page of a case. */
export const saveQueue = newSaveQueue({
  send: (save) => api.marriage.saveField.mutate(save),
  after: (ms, task) => {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
})

/** Whatever waits is sent when the window is left or hidden: the next moment may be a power cut. */
export function flushOnLeave(target: Window): () => void {
  const flush = () => void saveQueue.flush()
  target.document.addEventListener('visibilitychange', flush)
  target.addEventListener('pagehide', flush)
  target.addEventListener('blur', flush)
  return () => {
    target.document.removeEventListener('visibilitychange', flush)
    target.removeEventListener('pagehide', flush)
    target.removeEventListener('blur', flush)
  }
}
