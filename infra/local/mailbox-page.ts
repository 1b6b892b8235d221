import * as z from "zod";

/** Where the mailbox's page says when a mail came: by the clock of this machine and the zone of the browser. */
const saidByPage = "new Date(e.at * 1000)";

/** An instant as its readers' clocks show it. */
const belgianTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Brussels",
  dateStyle: "full",
  timeStyle: "short",
});

/** The mailbox's page, which says of each mail when it was accepted by the walked clock, in Belgium. */
export const pageInBelgianTime = (html: string): string => html.replaceAll(saidByPage, `e.acceptedOn ?? ${saidByPage}`);

const Store = z.looseObject({ emails: z.array(z.looseObject({ messageId: z.string() })) });

/**
 * The mails as the page reads them, each with the time to show. `at` stays real time: by it the page asks for what is new.
 * @param acceptedAt when mails were accepted, by their ids
 */
export function mailsInBelgianTime(json: string, acceptedAt: ReadonlyMap<string, Date>): string {
  const { emails, ...rest } = Store.parse(JSON.parse(json));
  const told = emails.map((mail) => {
    const at = acceptedAt.get(mail.messageId);
    return at === undefined ? mail : { ...mail, acceptedOn: `${belgianTime.format(at)}, Belgian time` };
  });
  return JSON.stringify({ ...rest, emails: told });
}
