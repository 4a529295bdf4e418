import { type FormData, type FormId, renderForm } from '../../../forms/catalogue.ts'
import { loadFonts } from '../../../forms/fonts.ts'
import type { RenderedForm, RenderOptions } from '../../../forms/form.ts'
import type { Refusal } from '../../../standards/result.ts'
import { samples } from './samples.ts'

export const fonts = loadFonts({ directory: null })

type Changes<Id extends FormId> = Partial<FormData<Id>>

/** Draws a sample form with some of its data changed; throws when it is refused. */
export async function draw<Id extends FormId>(
  id: Id,
  changes: Changes<Id> = {},
  options: Partial<RenderOptions> = {},
): Promise<RenderedForm> {
  const result = await renderForm(id, { ...samples[id], ...changes }, { training: false, fonts, ...options })
  if (!result.ok) throw new Error(`${id}: ${result.refusal.code} ${result.refusal.sentence.en}`)
  return result.value
}

/** The refusal of a sample form with some of its data changed; throws when it is drawn. */
export async function refusalOf<Id extends FormId>(id: Id, changes: Changes<Id>): Promise<Refusal> {
  const result = await renderForm(id, { ...samples[id], ...changes }, { training: false, fonts })
  if (result.ok) throw new Error(`${id} was drawn`)
  return result.refusal
}
