import type { DecodedReply } from '../card/reply-decoder.ts'
import { claimsToBeCard } from '../card/reply-shape.ts'
import type { SendableCommand } from './commands.ts'
import { isSuccess } from './status-words.ts'

const CARD_FOUND = 0x9f

const isCard = (reply: DecodedReply) => reply.kind === 'card' || reply.kind === 'malformed'
const isShort = (reply: DecodedReply) => reply.kind === 'status' && !claimsToBeCard(reply.data)
const isShortDone = (reply: DecodedReply) => isShort(reply) && reply.sw[2] !== CARD_FOUND

const SUCCESS_OF: Readonly<Record<SendableCommand, (reply: DecodedReply) => boolean>> = {
  reset: isShortDone,
  samStatus: isShortDone,
  samId: (reply) => reply.kind === 'samId',
  find: isShort,
  select: isShortDone,
  readText: isCard,
  readFingerprint: isCard,
  readAppended: (reply) => reply.kind === 'address',
}

/**
 * Whether a reply can be the answer to a command. A success of another shape is the late answer to an earlier one;
 * an error carries no data and fits any command.
 */
export function replyFits(command: SendableCommand, reply: DecodedReply): boolean {
  return !isSuccess(reply.sw[2]) || SUCCESS_OF[command](reply)
}
