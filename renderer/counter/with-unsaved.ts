import type { CaseView, FieldSave } from '../api/types.ts'

/** A case as the host tells it, with what was typed since laid over it: an answer must never undo a key press. */
export function withUnsaved(view: CaseView, unsaved: readonly FieldSave[]): CaseView {
  const drafts = { man: { ...view.drafts.man }, woman: { ...view.drafts.woman } }
  for (const { side, field, value } of unsaved) drafts[side][field] = value
  return { ...view, drafts }
}
