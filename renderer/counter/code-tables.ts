import type { TFunction } from 'i18next'
import { pinyin } from 'pinyin-pro'
import { documentTypeSchema, partyTypeSchema } from '../../domain/marriage/party.ts'
import type { CodeEntry } from '../../standards/code-table.ts'
import { countries } from '../../standards/countries.ts'
import { educationLevels } from '../../standards/education.ts'
import { ethnicGroups } from '../../standards/ethnic-groups.ts'
import { maritalStatuses } from '../../standards/marital-status.ts'
import { occupations } from '../../standards/occupations.ts'
import { sexes } from '../../standards/sex.ts'
import type { CodeOption } from '../ui/code-search.ts'
import type { CodeTables } from './party/party-form.ts'

/** The national tables as a clerk's boxes offer them, in one language; initials serve in both. */
export function codeTables(language: string, t: TFunction): CodeTables {
  const options = (entries: readonly CodeEntry[]) => entries.map((entry) => optionOf(entry, language))
  return {
    partyType: partyTypeSchema.options.map((code) => named(code, t(`partyType.${code}`))),
    documentType: documentTypeSchema.options.map((code) => named(code, t(`documentType.${code}`))),
    sex: options(sexes.entries),
    ethnicity: options(ethnicGroups.entries),
    nationality: options(countries.entries),
    occupation: options(occupations.entries),
    education: options(educationLevels.entries),
    maritalStatus: options(maritalStatuses.entries),
  }
}

function optionOf({ code, label }: CodeEntry, language: string): CodeOption {
  return { code, label: language.startsWith('zh') ? label.zh : label.en, initials: initialsOf(label.zh) }
}

function named(code: string, label: string): CodeOption {
  return { code, label, initials: initialsOf(label) }
}

function initialsOf(chinese: string): string {
  return pinyin(chinese, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
}
