import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day, id } from "../values.ts";
import { alertsSource } from "./watch-fell-behind.ts";

export const mailUnheard = defineEvent({
  type: "MailUnheard",
  version: 1,
  meaning: "Nothing was heard of a mail to a contact, nor of its one repetition; its key is the mail.",
  sender: "Belfry itself, an hour or so after the repetition",
  ownSource: alertsSource,
  subject: "employer",
  family: "employer",
  data: z.strictObject({
    contact: id.describe("The contact's id in the employer's configuration."),
    mailDay: day.describe("The day of the mail; of the first mail of a week, its Monday."),
  }),
  accepted: {
    type: "MailUnheard",
    version: 1,
    eventId: "mail-hr-2026-03-10-digest-1-2026-03-10",
    source: "belfry.alerts",
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    key: "mail-hr-2026-03-10-digest-1",
    occurredOn: "2026-03-10",
    data: { contact: "hr", mailDay: "2026-03-10" },
  },
  rejected: {
    field: "data.contact",
    event: {
      type: "MailUnheard",
      version: 1,
      eventId: "mail-hr-2026-03-10-digest-2-2026-03-10",
      source: "belfry.alerts",
      employer: "leuven-lab",
      subject: { kind: "employer", id: "leuven-lab" },
      key: "mail-hr-2026-03-10-digest-2",
      occurredOn: "2026-03-10",
      data: { contact: "hr@lab.example", mailDay: "2026-03-10" },
    },
  },
});
