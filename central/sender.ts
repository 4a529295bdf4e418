/** Whose request this is, once its signature has proved it, and when it came. */
export interface Sender {
  readonly office: string
  readonly officeName: string
  readonly station: string
  readonly keyId: string
  readonly nonce: string
  /** The centre's clock: the legal one. */
  readonly receivedAt: Date
  /** The signed request as it came, kept as evidence. */
  readonly envelope: string
}

/** What the database is told of a sender, in the names its functions read. */
export function senderFields(sender: Sender) {
  const { office, station, keyId, nonce, envelope } = sender
  return { office, station, keyId, nonce, envelope, receivedAt: sender.receivedAt.toISOString() }
}
