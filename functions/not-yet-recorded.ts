/** A request is not in its dossier's ledger yet. Retrying helps: the queue brings it back. */
export class NotYetRecorded extends Error {
  override readonly name = "NotYetRecorded";
}
