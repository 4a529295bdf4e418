import type { Json } from '../../standards/json.ts'

/** Settings of this station. The caller parses what it reads with its own schema. */
export interface SettingStore {
  readonly get: (key: string) => Json | null
  readonly set: (key: string, value: Json, at: string) => void
}
