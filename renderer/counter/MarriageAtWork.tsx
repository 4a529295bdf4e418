import { useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../domain/marriage/party.ts'
import { transitions } from '../../domain/marriage/transitions.ts'
import type { CaseView, OfficeProfile, PaperRequest } from '../api/types.ts'
import { useWorld } from '../app/live.tsx'
import { saveQueue } from '../app/save-queue.ts'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { dateOf } from '../ui/clock.ts'
import { AbandonAsk } from './AbandonAsk.tsx'
import { CardNotice } from './CardNotice.tsx'
import { onlineWords, programSilent } from './case-words.ts'
import { checkLines } from './check-line.ts'
import { codeTables } from './code-tables.ts'
import { MarriageScreen } from './MarriageScreen.tsx'
import { Preview } from './Preview.tsx'
import { PartyPanel } from './party/PartyPanel.tsx'
import type { TypedField } from './party/party-form.ts'
import { RefuseAsk } from './RefuseAsk.tsx'
import { StepPanel } from './StepPanel.tsx'
import { typedDefaults } from './typed-defaults.ts'
import { useCard } from './use-card.ts'
import { useCaseActions } from './use-case-actions.ts'

export interface MarriageAtWorkProps {
  readonly view: CaseView
  readonly accept: (view: CaseView) => void
  readonly type: (side: Side, field: TypedField, value: string) => void
  readonly refetch: () => unknown
  readonly capabilities: OfficeProfile['capabilities']
  readonly onNew: () => void
}

/** One case with everything that moves it: the card on the reader, the keys, the steps and the questions. */
export function MarriageAtWork({ view, accept, type, refetch, capabilities, onNew }: MarriageAtWorkProps) {
  const { t, i18n } = useTranslation()
  const { live } = useWorld()
  const save = useSyncExternalStore(saveQueue.onState, saveQueue.state)
  const [focused, setFocused] = useState<Side>('man')
  const [typing, setTyping] = useState<Readonly<Record<Side, boolean>>>({ man: false, woman: false })
  const [asking, setAsking] = useState<'refuse' | 'abandon' | null>(null)
  const [paper, setPaper] = useState<PaperRequest | null>(null)

  const { case: found } = view
  const isDraft = found.state === 'draft'
  const actions = useCaseActions({ caseId: found.id, accept, preview: setPaper, noAnswer: programSilent })
  const card = useCard({ view, card: live?.card ?? null, focused, accept })
  const tables = useMemo(() => codeTables(i18n.language, t), [i18n.language, t])
  const today = dateOf(new Date().toISOString())
  const checks = useMemo(
    () => checkLines(view, capabilities, today, onlineWords),
    [view, capabilities, today],
  )

  function typeByHand(side: Side) {
    setFocused(side)
    setTyping({ ...typing, [side]: true })
    for (const [field, value] of typedDefaults(view.drafts[side], side)) type(side, field, value)
  }

  async function confirmName(side: Side, name: string) {
    type(side, 'name', name)
    await saveQueue.flush()
    await refetch()
  }

  function focusSide(side: Side) {
    setFocused(side)
    const panel = document.getElementById(`party-${side}`)
    const first = panel?.querySelector<HTMLElement>('input') ?? panel?.querySelector('button')
    ;(first ?? panel)?.focus()
  }

  useShortcuts({
    typeByHand: () => {
      if (isDraft) typeByHand(focused)
    },
    focusMan: () => focusSide('man'),
    focusWoman: () => focusSide('woman'),
  })

  const panel = (side: Side) => (
    <PartyPanel
      side={side}
      view={view}
      tables={tables}
      reader={live?.reader ?? null}
      isFocused={focused === side}
      isTyping={typing[side]}
      filledCount={card.filledCounts[side]}
      onFocus={() => setFocused(side)}
      onTypeByHand={() => typeByHand(side)}
      onStopTyping={() => setTyping({ ...typing, [side]: false })}
      onChange={(field, value) => type(side, field, value)}
      onLeave={() => void saveQueue.flush()}
      onConfirmName={(name) => void confirmName(side, name)}
    />
  )
  const mayEnd = transitions.refuse.from.includes(found.state)
  const ask = (question: 'refuse' | 'abandon') => {
    actions.clearRefusal()
    setAsking(question)
  }

  return (
    <>
      <MarriageScreen
        view={view}
        save={save}
        checks={checks}
        notice={
          card.news ? <CardNotice news={card.news} onReplace={card.replace} onDismiss={card.dismiss} /> : null
        }
        man={panel('man')}
        woman={panel('woman')}
        step={
          <StepPanel
            view={view}
            actions={actions}
            centre={live?.centre.kind ?? 'unknown'}
            onRefuse={() => ask('refuse')}
            onNew={onNew}
          />
        }
        onRefuse={mayEnd ? () => ask('refuse') : null}
        onAbandon={mayEnd ? () => ask('abandon') : null}
      />
      {asking === 'refuse' ? <RefuseAsk actions={actions} onClose={() => setAsking(null)} /> : null}
      {asking === 'abandon' ? (
        <AbandonAsk caseNumber={found.caseNumber} actions={actions} onClose={() => setAsking(null)} />
      ) : null}
      {paper ? <Preview caseId={found.id} paper={paper} onClose={() => setPaper(null)} /> : null}
    </>
  )
}
