/** What may stand in an event's payload or a settings value: JSON, and nothing JSON cannot carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
