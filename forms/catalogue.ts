import type { z } from 'zod'
import { type Refusal, type Result, refuse, type Text } from '../standards/result.ts'
import type { RenderedForm, RenderOptions } from './form.ts'
import { marriageCertificateForm } from './marriage-certificate.ts'
import { marriageRefusalForm } from './marriage-refusal.ts'
import { marriageReviewForm } from './marriage-review.ts'
import { marriageStatementForm } from './marriage-statement.ts'
import { printerRulerForm } from './printer-ruler.ts'

/** Every paper of the office, by the id services and the command line call it. */
export const catalogue = {
  'marriage-review': marriageReviewForm,
  'marriage-statement': marriageStatementForm,
  'marriage-refusal': marriageRefusalForm,
  'marriage-certificate': marriageCertificateForm,
  'printer-ruler': printerRulerForm,
} as const

export type FormId = keyof typeof catalogue

export function isFormId(id: string): id is FormId {
  return Object.hasOwn(catalogue, id)
}

/** What a form must be told: the data of its schema. */
export type FormData<Id extends FormId> = z.infer<(typeof catalogue)[Id]['schema']>

/** The titles, for a list of forms. */
export function formTitle(id: FormId): Text {
  return catalogue[id].title
}

/**
 * Draws a form from data nobody has looked at yet, such as a file: parses it by the form's schema first.
 * Refuses unknown forms (NO_SUCH_FORM), data that is not the form's (BAD_FORM_DATA), and what the form itself refuses.
 */
export async function renderForm(
  id: string,
  data: unknown,
  options: RenderOptions,
): Promise<Result<RenderedForm>> {
  if (!isFormId(id)) return refuse(noSuchForm(id))
  return catalogue[id].renderUnknown(data, options)
}

function noSuchForm(id: string): Refusal {
  const known = Object.keys(catalogue).join(', ')
  return {
    code: 'NO_SUCH_FORM',
    sentence: { zh: `没有名为“${id}”的文书。`, en: `There is no form called "${id}".` },
    remedy: { zh: `可用的文书：${known}。`, en: `The forms are: ${known}.` },
    basis: null,
  }
}
