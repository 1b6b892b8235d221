import { inEveryShard } from "../../shared/store/keys.ts";
import { type Mail, readMail, unsettledMails } from "../../shared/store/mails.ts";
import type { Unassessed } from "../../shared/store/unassessed.ts";
import { giveBack } from "../give-back.ts";
import { inTurn } from "../in-turn.ts";
import { onceEach } from "../once.ts";
import type { Ports } from "../ports.ts";
import { deliver } from "./deliver.ts";
import { readingOf } from "./reading.ts";
import { sayUnheard } from "./unheard.ts";

/** A mail is handed to SES at most this often. */
const attemptsMax = 2;

/**
 * Takes up mails whose time has come: a reservation that nobody sent is sent; one whose outcome stayed unknown is sent
 * once more under the same reference, and after that its alerts go into the next digest, and operators and the employer are told.
 */
export async function settleOverdue(ports: Ports, unassessed: () => Promise<Unassessed>): Promise<void> {
  const now = ports.now().toISOString();
  const reading = onceEach((employer: string) => readingOf(ports, employer, unassessed));
  const overdue = (await inEveryShard((shard) => unsettledMails(ports.table, shard, now))).flat();
  await inTurn(ports, overdue, async (key) => {
    const mail = await readMail(ports.table, key);
    // The index lags behind the table: another run may have taken it up meanwhile.
    if (mail?.settleBy == null || mail.settleBy > now) return;
    if (isToBeSent(mail)) await deliver(ports, await reading(mail.employer), mail);
    else await close(ports, mail);
  });
}

const isToBeSent = ({ state, attempts }: Mail): boolean =>
  state === "reserved" || (state === "sending" && attempts < attemptsMax);

/** Gives back what was in a mail that is not sent any more. */
async function close(ports: Ports, mail: Mail): Promise<void> {
  if (mail.state !== "returning" && mail.state !== "sending") return;
  // Said before it is given back, so that a run which dies halfway is followed by one that does both.
  if (mail.state === "sending") await sayUnheard(ports, mail);
  // What was being given back may have bounced, and then somebody else can have it at once.
  await giveBack(ports, mail, mail.state === "returning" ? mail.kind : "digest");
}
