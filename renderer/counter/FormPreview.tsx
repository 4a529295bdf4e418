import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../standards/result.ts'
import type { RenderedForm } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { Ask } from '../ui/Ask.tsx'
import { Face } from '../ui/Face.tsx'
import { Note } from '../ui/Note.tsx'
import { PdfPages } from '../ui/PdfPages.tsx'
import { RefusalNote } from '../ui/RefusalNote.tsx'
import { useSay } from '../ui/say.ts'

export interface FormPreviewProps {
  readonly form: RenderedForm | null
  readonly refusal: Refusal | null
  readonly outcome: { readonly kind: 'printed' | 'spoiled' | 'unknown'; readonly reason: string } | null
  readonly isPrinting: boolean
  /** Absent for a certificate: that is printed from its own step, into its own booklet. */
  readonly onPrint: (() => void) | null
  readonly onClose: () => void
}

const tones = { printed: 'good', spoiled: 'bad', unknown: 'wait' } as const

export function FormPreview({ form, refusal, outcome, isPrinting, onPrint, onClose }: FormPreviewProps) {
  const { t } = useTranslation()
  const say = useSay()
  return (
    <Ask
      title={form ? say(form.title) : t('preview.title')}
      isWide
      onClose={onClose}
      onPrimary={onClose}
      {...(onPrint ? { onPrint } : {})}
      actions={
        <>
          {outcome ? (
            <Note kind={tones[outcome.kind]} title={t(`preview.outcome.${outcome.kind}`)} isLive />
          ) : null}
          <Action kind={onPrint ? 'quiet' : 'primary'} keys="Esc" onPress={onClose}>
            {t('common.close')}
          </Action>
          {onPrint ? (
            <Action
              kind="primary"
              keys="Ctrl+P"
              onPress={onPrint}
              isBusy={isPrinting}
              isDisabled={form === null}
            >
              {t('preview.print')}
            </Action>
          ) : null}
        </>
      }
    >
      {refusal ? <RefusalNote refusal={refusal} /> : null}
      {!form && !refusal ? <Face kind="loading" title={t('preview.loading')} /> : null}
      {form ? <PdfPages pdf={form.pdf} title={say(form.title)} /> : null}
    </Ask>
  )
}
