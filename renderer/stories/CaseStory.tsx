import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Side, sides } from '../../domain/marriage/party.ts'
import { transitions } from '../../domain/marriage/transitions.ts'
import type { Refusal } from '../../standards/result.ts'
import type { CaseSummary, CaseView, Live, PartyDraft } from '../api/types.ts'
import { AbandonAsk } from '../counter/AbandonAsk.tsx'
import { CardNotice } from '../counter/CardNotice.tsx'
import type { CardNews } from '../counter/card-news.ts'
import type { CaseActions } from '../counter/case-actions.ts'
import { onlineWords } from '../counter/case-words.ts'
import { checkLines } from '../counter/check-line.ts'
import { codeTables } from '../counter/code-tables.ts'
import { MarriageScreen } from '../counter/MarriageScreen.tsx'
import { PartyPanel } from '../counter/party/PartyPanel.tsx'
import { partyOf } from '../counter/party-of.ts'
import { RefuseAsk } from '../counter/RefuseAsk.tsx'
import { StepPanel } from '../counter/StepPanel.tsx'
import { Frame } from './Frame.tsx'
import { cases, live as sampleLive } from './samples.ts'

export interface CaseStoryProps {
  readonly view: CaseView
  readonly live?: Live
  readonly typing?: Side
  readonly refusal?: Refusal
  readonly news?: CardNews
  readonly asking?: 'refuse' | 'abandon'
  readonly busy?: CaseActions['busy']
  readonly isTroubled?: boolean
}

/** The marriage screen with sample data; typing changes the sample, steps answer nothing. */
export function CaseStory({
  view: first,
  live = sampleLive,
  typing,
  refusal,
  news,
  asking,
  busy = null,
  isTroubled = false,
}: CaseStoryProps) {
  const { t, i18n } = useTranslation()
  const [view, setView] = useState(first)
  const tables = useMemo(() => codeTables(i18n.language, t), [i18n.language, t])
  const actions = storyActions(refusal ?? null, busy)
  const change = (side: Side) => (field: keyof PartyDraft, value: string) =>
    setView((now) => ({ ...now, drafts: { ...now.drafts, [side]: { ...now.drafts[side], [field]: value } } }))
  const panel = (side: Side) => (
    <PartyPanel
      side={side}
      view={view}
      tables={tables}
      reader={live.reader}
      isFocused={side === 'man'}
      isTyping={typing === side}
      filledCount={0}
      onFocus={nothing}
      onTypeByHand={nothing}
      onStopTyping={nothing}
      onChange={change(side)}
      onLeave={nothing}
      onConfirmName={nothing}
    />
  )
  const mayEnd = transitions.refuse.from.includes(view.case.state)
  return (
    <Frame live={live} list={{ kind: 'ready', cases: dayWith(view) }}>
      <MarriageScreen
        view={view}
        save={{ waiting: isTroubled ? 3 : 0, savedAt: null, isTroubled }}
        checks={checkLines(view, ['mainland', 'hmt'], '2026-11-24', onlineWords)}
        notice={news ? <CardNotice news={news} onReplace={nothing} onDismiss={nothing} /> : null}
        man={panel('man')}
        woman={panel('woman')}
        step={
          <StepPanel
            view={view}
            actions={actions}
            centre={live.centre.kind}
            onRefuse={nothing}
            onNew={nothing}
          />
        }
        onRefuse={mayEnd ? nothing : null}
        onAbandon={mayEnd ? nothing : null}
      />
      {asking === 'refuse' ? <RefuseAsk actions={actions} onClose={nothing} /> : null}
      {asking === 'abandon' ? (
        <AbandonAsk caseNumber={view.case.caseNumber} actions={actions} onClose={nothing} />
      ) : null}
    </Frame>
  )
}

/** The sample day, its first case being the one at hand. */
function dayWith(view: CaseView): readonly CaseSummary[] {
  const [first, ...rest] = cases
  if (!first) return []
  const [manName, womanName] = sides.map((side) => partyOf(view, side).name)
  return [{ ...first, state: view.case.state, manName: manName ?? '', womanName: womanName ?? '' }, ...rest]
}

function storyActions(refusal: Refusal | null, busy: CaseActions['busy']): CaseActions {
  const no = async () => false
  return {
    busy,
    refusal,
    clearRefusal: nothing,
    verifyIdentity: no,
    perform: no,
    checkOnline: no,
    register: no,
    printCertificate: no,
    preview: nothing,
  }
}

function nothing(): void {
  return
}
