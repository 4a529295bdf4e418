import type { DecodedReply } from '../card/reply-decoder.ts'
import type { DeviceState } from '../card-reader.ts'
import type { CardReading } from '../card-reading.ts'
import type { Clock } from '../clock.ts'
import { readerState, statusState } from '../reader-states.ts'
import type { Laying } from './laying.ts'
import type { Note, StepName } from './read-steps.ts'
import type { StatusWord } from './status-words.ts'
import type { Timing } from './timing.ts'

/** A card that was read and is not the one already reported. */
export interface ReadCard {
  readonly reading: CardReading
  readonly samId: string | null
  readonly lastByteAt: number
}

export interface NoteParts {
  readonly clock: Clock
  readonly timing: Timing
  readonly laying: Laying
  readonly onState: (state: DeviceState) => void
  readonly onCard: (card: ReadCard) => void
}

/** What the notes look at: the reply that led to them, or null when nothing (usable) came. */
export interface NoteContext {
  readonly reply: DecodedReply | null
  readonly status: StatusWord | null
  readonly lastByteAt: number
  readonly isGarbled: boolean
}

export interface ReadNotes {
  /** Does what the note says. A step name means: go there instead. */
  readonly apply: (note: Note, context: NoteContext) => StepName | null
  readonly show: (state: DeviceState) => void
  /** A card's reply that nobody asked for. */
  readonly takeUnasked: (reading: CardReading, lastByteAt: number) => void
}

/** So many failures in a row and the advice changes to "one card only": no status word says that two cards lie there. */
const TROUBLES_TO_SUSPECT_TWO = 3
/** So many unanswered finds in a row and the module is looked for anew. */
const SILENCES_TO_PROBE = 3
/** What two cards on the pad usually look like. */
const TWO_CARDS_LOOK_LIKE = ['SELECT_FAILED', 'CARD_AUTH_SAM_FAILED', 'READ_FAILED']

/** Keeps what the read cycle knows about the card, the module and what the clerk was told. */
export function createReadNotes({ clock, timing, laying, onState, onCard }: NoteParts): ReadNotes {
  let shown: DeviceState | null = null
  let shownAt = 0
  let samId: string | null = null
  let card: { reading: CardReading; lastByteAt: number } | null = null
  let troubles = 0
  let silences = 0
  let resets = 0

  function show(state: DeviceState) {
    shownAt = clock.now()
    if (shown?.code === state.code) return
    shown = state
    onState(state)
  }

  function trouble(state: DeviceState, mayBeTwoCards: boolean) {
    troubles += 1
    const isSuspect = mayBeTwoCards && troubles >= TROUBLES_TO_SUSPECT_TWO
    show(isSuspect ? readerState('ONE_CARD_ONLY') : state)
  }

  function report({ reading, lastByteAt }: { reading: CardReading; lastByteAt: number }) {
    troubles = 0
    resets = 0
    const isNew = laying.accept(reading.idNumber || reading.rawNameHex, clock.now())
    show(readerState(isNew ? 'CARD_READ' : 'CARD_ALREADY_READ'))
    if (isNew) onCard({ reading, samId, lastByteAt })
  }

  /** A notice stays long enough to be read; "reading" has nothing left to say once no card is there. */
  function showReadyInTime() {
    if (shown?.kind !== 'reading' && clock.now() - shownAt < timing.noticeShown) return
    troubles = 0
    show(readerState('READY'))
  }

  const notes: Readonly<Record<Note, (context: NoteContext) => StepName | null>> = {
    cardFound: () => {
      silences = 0
      if (!laying.isLying()) show(readerState('READING_CARD'))
      return null
    },
    noCard: () => {
      silences = 0
      resets = 0
      laying.noCard()
      showReadyInTime()
      return null
    },
    keepSamId: ({ reply }) => {
      if (reply?.kind === 'samId') samId = reply.samId
      return null
    },
    keepCard: ({ reply, lastByteAt }) => {
      card = reply?.kind === 'card' ? { reading: reply.reading, lastByteAt } : null
      return null
    },
    keepAddress: ({ reply, lastByteAt }) => {
      if (card && reply?.kind === 'address') {
        card = { reading: { ...card.reading, newAddress: reply.newAddress }, lastByteAt }
      }
      return null
    },
    report: ({ reply, lastByteAt }) => {
      if (card) report(reply ? { ...card, lastByteAt } : card)
      card = null
      return null
    },
    complain: ({ status }) => {
      if (status) show(statusState(status))
      return null
    },
    cardTrouble: ({ status }) => {
      if (status) trouble(statusState(status), TWO_CARDS_LOOK_LIKE.includes(status.code))
      return null
    },
    cardSilent: ({ isGarbled }) => {
      trouble(readerState(isGarbled ? 'BAD_REPLY' : 'CARD_MOVED'), true)
      return null
    },
    moduleSilent: () => {
      silences += 1
      if (silences < SILENCES_TO_PROBE) return null
      silences = 0
      show(readerState('NO_ANSWER'))
      return 'probe'
    },
    countReset: () => {
      resets += 1
      return resets > 1 ? 'fault' : null
    },
    ready: () => {
      show(readerState('READY'))
      return null
    },
    // These two concern the cycle itself.
    nextBaud: () => null,
    withoutFingerprint: () => null,
  }

  return {
    apply: (note, context) => notes[note](context),
    show,
    takeUnasked: (reading, lastByteAt) => report({ reading, lastByteAt }),
  }
}
