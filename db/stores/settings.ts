import { z } from 'zod'
import type { Json } from '../../standards/json.ts'
import { parseJson } from '../ledger-rows.ts'
import type { Sql } from '../sql.ts'

/** Settings of this station. The caller parses what it reads with its own schema. */
export interface SettingStore {
  readonly get: (key: string) => Json | null
  readonly set: (key: string, value: Json, at: string) => void
}

const valueRow = z.object({ value: z.string().transform(parseJson) })

export function settingStore(sql: Sql): SettingStore {
  return {
    get: (key) => sql.get(valueRow, 'select value from settings where key = ?', key)?.value ?? null,
    set: (key, value, at) => {
      sql.run(
        `insert into settings (key, value, changed_at) values (?, ?, ?)
          on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`,
        key,
        JSON.stringify(value),
        at,
      )
    },
  }
}
