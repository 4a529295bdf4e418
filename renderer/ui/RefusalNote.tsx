import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../standards/result.ts'
import { Note } from './Note.tsx'
import { useSay } from './say.ts'

/** A refusal as a clerk reads it: what is wrong, what to do, and the article it rests on. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTranslation()
  const say = useSay()
  return (
    <Note kind="bad" title={say(refusal.sentence)} isLive>
      {refusal.remedy ? <p>{say(refusal.remedy)}</p> : null}
      {refusal.basis ? <p className="small soft">{t('common.basis', { basis: refusal.basis })}</p> : null}
    </Note>
  )
}
