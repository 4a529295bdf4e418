/** A sentence in the two languages of the program. Chinese is the language of the law; English follows it. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/**
 * Why something lawful or possible was not done. A value, never an exception: exceptions mean a broken machine.
 *
 * `code` is stable and upper case (`AGE_BELOW_LIMIT`); `sentence` says what is wrong; `remedy` what to do about it;
 * `basis` the article or standard it rests on, as a clerk would cite it (`民法典 第1047条`), or null where no law speaks.
 */
export interface Refusal {
  readonly code: string
  readonly sentence: Text
  readonly remedy: Text | null
  readonly basis: string | null
}

export type Result<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function refuse<R>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal }
}
