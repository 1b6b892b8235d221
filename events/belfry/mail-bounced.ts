import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";

/** The source under which Belfry says what became of its mails. */
export const mailSource = "belfry.mail";

export const mailBounced = defineEvent({
  type: "MailBounced",
  version: 1,
  meaning: "A mail to a contact came back: nothing reaches that address; its key is the mail.",
  sender: "Belfry itself, from SES's feedback",
  ownSource: mailSource,
  subject: "employer",
  family: "employer",
  data: z.strictObject({
    contact: id.describe("The contact's id in the employer's configuration."),
    email: z.email("give one e-mail address").max(254).describe("The address that the mail was for."),
  }),
  accepted: {
    type: "MailBounced",
    version: 1,
    eventId: "bounced-hr-2026-03-10-digest-1",
    source: "belfry.mail",
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    key: "hr-2026-03-10-digest-1",
    occurredOn: "2026-03-10",
    data: { contact: "hr", email: "hr@lab.example" },
  },
  rejected: {
    field: "data.email",
    event: {
      type: "MailBounced",
      version: 1,
      eventId: "bounced-hr-2026-03-10-digest-2",
      source: "belfry.mail",
      employer: "leuven-lab",
      subject: { kind: "employer", id: "leuven-lab" },
      key: "hr-2026-03-10-digest-2",
      occurredOn: "2026-03-10",
      data: { contact: "hr", email: "nowhere" },
    },
  },
});
