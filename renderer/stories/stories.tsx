import type { ReactNode } from 'react'
import { NoHost } from '../app/NoHost.tsx'
import { HomeScreen } from '../counter/HomeScreen.tsx'
import { AccountsScreen } from '../office/AccountsScreen.tsx'
import { FirstRunScreen } from '../office/FirstRunScreen.tsx'
import { HelpScreen } from '../office/HelpScreen.tsx'
import { LockScreen } from '../office/LockScreen.tsx'
import { LoginScreen } from '../office/LoginScreen.tsx'
import { PrinterScreen } from '../office/PrinterScreen.tsx'
import { StockScreen } from '../office/StockScreen.tsx'
import { TrainingPanel } from '../office/TrainingPanel.tsx'
import { CaseStory } from './CaseStory.tsx'
import { Frame } from './Frame.tsx'
import { PreviewStory } from './PreviewStory.tsx'
import * as sample from './samples.ts'

const admin = { ...sample.staff, role: 'administrator' } as const
const nothing = () => undefined
const never = async () => false

const training = (
  <TrainingPanel
    people={sample.people}
    isCentreReachable
    onRetry={nothing}
    onLay={nothing}
    onLift={nothing}
    onReader={nothing}
    onPrinter={nothing}
    onCentre={nothing}
    onClose={nothing}
  />
)
const home = (list: Parameters<typeof HomeScreen>[0]['state']) => (
  <Frame list={list}>
    <HomeScreen state={list} today="2026-11-24" isOpening={false} onNew={nothing} />
  </Frame>
)

/** Each screen and each of its states, by the name its picture gets. */
export const stories: Readonly<Record<string, () => ReactNode>> = {
  login: () => <LoginScreen profile={sample.profile} refusal={null} isBusy={false} onLogin={nothing} />,
  'login-locked-out': () => (
    <LoginScreen
      profile={{ ...sample.profile, training: false, trainingLogin: null }}
      refusal={sample.lockedOut}
      isBusy={false}
      onLogin={nothing}
    />
  ),
  lock: () => (
    <LockScreen staff={sample.staff} refusal={null} isBusy={false} onUnlock={nothing} onLogout={nothing} />
  ),
  'first-run': () => (
    <FirstRunScreen refusal={null} isBusy={false} divisionName={(code) => code} onInitialise={nothing} />
  ),
  'host-gone-page': () => <NoHost kind="gone" />,
  'pass-expired': () => <NoHost kind="expired" />,
  home: () => home({ kind: 'ready', cases: sample.cases }),
  'home-empty': () => home({ kind: 'ready', cases: [] }),
  'home-loading': () => home({ kind: 'loading' }),
  'home-error': () => home({ kind: 'error', onRetry: nothing }),
  'case-empty': () => <CaseStory view={sample.emptyView} />,
  'case-reader-absent': () => <CaseStory view={sample.emptyView} live={sample.troubledLive} isTroubled />,
  'case-one-read': () => (
    <CaseStory view={sample.oneRead} news={{ kind: 'filled', side: 'man', card: sample.card }} />
  ),
  'case-both-read': () => <CaseStory view={sample.bothRead} />,
  'case-typing': () => <CaseStory view={sample.oneRead} typing="woman" />,
  'case-rare': () => (
    <CaseStory view={{ ...sample.bothRead, drafts: { man: sample.rareDraft, woman: sample.womanDraft } }} />
  ),
  'case-under-age': () => (
    <CaseStory view={{ ...sample.bothRead, drafts: { man: sample.youngDraft, woman: sample.womanDraft } }} />
  ),
  'case-other-card': () => (
    <CaseStory
      view={sample.oneRead}
      news={{
        kind: 'ask',
        side: 'man',
        card: { ...sample.card, name: sample.youngDraft.name ?? '' },
        standing: sample.card.name,
      }}
    />
  ),
  preliminary: () => <CaseStory view={sample.inState('identityVerified')} />,
  acceptance: () => <CaseStory view={sample.inState('preliminaryPassed')} />,
  declaration: () => <CaseStory view={sample.inState('accepted', { declarations: sample.oneSigned })} />,
  check: () => <CaseStory view={sample.inState('declared', { declarations: sample.bothSigned })} />,
  'check-away': () => (
    <CaseStory
      view={sample.inState('declared', { declarations: sample.bothSigned })}
      live={sample.troubledLive}
    />
  ),
  'check-live-marriage': () => (
    <CaseStory view={sample.inState('declared', { statusCheck: sample.liveMarriageCheck })} />
  ),
  review: () => <CaseStory view={sample.inState('checkedOnline', { statusCheck: sample.clearCheck })} />,
  booklets: () => (
    <CaseStory
      view={sample.inState('reviewed', { statusCheck: sample.clearCheck, booklets: sample.oneBooklet })}
    />
  ),
  'booklets-wrong-kind': () => (
    <CaseStory
      view={sample.inState('reviewed', { statusCheck: sample.clearCheck, booklets: sample.oneBooklet })}
      refusal={sample.wrongKind}
    />
  ),
  print: () => <CaseStory view={sample.inState('numbered', { statusCheck: sample.clearCheck })} />,
  'print-unknown': () => (
    <CaseStory
      view={sample.inState('numbered', { statusCheck: sample.clearCheck, booklets: sample.unknownPrint })}
    />
  ),
  proofread: () => (
    <CaseStory
      view={sample.inState('printed', { statusCheck: sample.clearCheck, booklets: sample.printed })}
    />
  ),
  'sign-for': () => <CaseStory view={sample.inState('proofread', { statusCheck: sample.clearCheck })} />,
  issue: () => <CaseStory view={sample.inState('signedFor', { statusCheck: sample.clearCheck })} />,
  done: () => <CaseStory view={sample.inState('registered', { statusCheck: sample.clearCheck })} />,
  refused: () => <CaseStory view={sample.inState('refused', { refusal: sample.refusedCase })} />,
  'refuse-ask': () => <CaseStory view={sample.bothRead} asking="refuse" />,
  'abandon-ask': () => <CaseStory view={sample.bothRead} asking="abandon" />,
  preview: () => <PreviewStory />,
  'host-gone': () => (
    <Frame isGone>
      <HomeScreen
        state={{ kind: 'ready', cases: sample.cases }}
        today="2026-11-24"
        isOpening={false}
        onNew={nothing}
      />
    </Frame>
  ),
  training: () => (
    <Frame drawer={training}>
      <HomeScreen
        state={{ kind: 'ready', cases: sample.cases }}
        today="2026-11-24"
        isOpening={false}
        onNew={nothing}
      />
    </Frame>
  ),
  help: () => (
    <Frame>
      <HelpScreen onClose={nothing} />
    </Frame>
  ),
  stock: () => (
    <Frame room="office" staff={admin}>
      <StockScreen
        stock={sample.stock}
        refusal={null}
        received={null}
        isBusy={false}
        mayReceive
        onRetry={nothing}
        onReceive={nothing}
      />
    </Frame>
  ),
  accounts: () => (
    <Frame room="office" staff={admin}>
      <AccountsScreen
        accounts={sample.accounts}
        ownNumber="1000"
        refusal={null}
        done={null}
        isBusy={false}
        onRetry={nothing}
        onCreate={never}
        onSwitch={never}
        onReset={never}
        onAsk={nothing}
      />
    </Frame>
  ),
  'accounts-passphrase': () => (
    <Frame room="office" staff={admin}>
      <AccountsScreen
        accounts={sample.accounts}
        ownNumber="1000"
        refusal={null}
        done={null}
        isBusy={false}
        onRetry={nothing}
        onCreate={never}
        onSwitch={never}
        onReset={never}
        onAsk={nothing}
        firstQuestion={{ kind: 'reset', account: sample.accounts[1] }}
      />
    </Frame>
  ),
  'accounts-enable': () => (
    <Frame room="office" staff={admin}>
      <AccountsScreen
        accounts={sample.accounts}
        ownNumber="1000"
        refusal={null}
        done={null}
        isBusy={false}
        onRetry={nothing}
        onCreate={never}
        onSwitch={never}
        onReset={never}
        onAsk={nothing}
        firstQuestion={{ kind: 'switch', account: sample.accounts[3] }}
      />
    </Frame>
  ),
  printer: () => (
    <Frame room="office">
      <PrinterScreen
        calibration={{ dx: 0.3, dy: -0.2, scale: 1 }}
        printer={sample.live.printer}
        queues={[
          { name: 'certificate', description: 'Booklet printer' },
          { name: 'office-a4', description: '' },
        ]}
        chosen="certificate"
        outcome={null}
        isBusy={false}
        onRetry={nothing}
        onCalibrate={nothing}
        onChoose={nothing}
        onRuler={nothing}
      />
    </Frame>
  ),
}
