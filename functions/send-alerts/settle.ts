import { inEveryShard } from "../../shared/store/keys.ts";
import { type Mail, readMail, unsettledMails } from "../../shared/store/mails.ts";
import { giveBack } from "../give-back.ts";
import { inTurn } from "../in-turn.ts";
import type { Ports } from "../ports.ts";
import { deliver, tagsOf } from "./deliver.ts";

/** A mail is handed to SES at most this often. */
const attemptsMax = 2;

/**
 * Takes up mails whose time has come: a reservation that nobody sent is sent; one whose outcome stayed unknown is sent
 * once more under the same reference, and after that its alerts go into the next digest and operators are alarmed.
 */
export async function settleOverdue(ports: Ports): Promise<void> {
  const now = ports.now().toISOString();
  const overdue = (await inEveryShard((shard) => unsettledMails(ports.table, shard, now))).flat();
  await inTurn(ports, overdue, async (key) => {
    const mail = await readMail(ports.table, key);
    // The index lags behind the table: another run may have taken it up meanwhile.
    if (mail?.settleBy != null && mail.settleBy <= now) await settle(ports, mail);
  });
}

async function settle(ports: Ports, mail: Mail): Promise<void> {
  if (mail.state === "reserved" || (mail.state === "sending" && mail.attempts < attemptsMax))
    return deliver(ports, mail);
  if (mail.state !== "returning" && mail.state !== "sending") return;
  if (mail.state === "sending") tellOperators(ports, mail);
  // What was being given back may have bounced, and then somebody else can have it at once.
  await giveBack(ports, mail, mail.state === "returning" ? mail.kind : "digest");
}

function tellOperators(ports: Ports, mail: Mail): void {
  ports.count("MailsUnsettled");
  ports.log("error", "the outcome of a mail stayed unknown; its alerts stand in the next digest", tagsOf(mail));
}
