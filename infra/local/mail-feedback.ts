import addressparser from "nodemailer/lib/addressparser";

/** A request of SES's first API that the mailbox accepted. */
export type AcceptedMail = {
  /** The form fields of SendRawEmail or SendEmail. */
  readonly form: URLSearchParams;
  readonly messageId: string;
  readonly acceptedAt: Date;
};

/** An event as SES puts it on the default bus. */
export type MailFeedbackEntry = {
  readonly EventBusName: "default";
  readonly Source: "aws.ses";
  readonly DetailType: "Email Sent" | "Email Delivered";
  readonly Detail: string;
  readonly Resources: readonly string[];
  readonly Time: Date;
};

/**
 * The two events that SES's event destination publishes for a mail which goes well: "Email Sent" and "Email Delivered".
 * None without a configuration set, as in the cloud. The headers and subject that SES repeats are left out: nothing
 * of Belfry reads them, and they are personal data.
 * Source: SES developer guide, "Examples of event data", the same records wrapped in EventBridge's envelope.
 */
export function mailFeedback(
  mail: AcceptedMail,
  place: { readonly account: string; readonly region: string },
): readonly MailFeedbackEntry[] {
  const configurationSet = mail.form.get("ConfigurationSetName");
  if (configurationSet === null) return [];
  const timestamp = mail.acceptedAt.toISOString();
  const destination = destinationOf(mail.form);
  const common = {
    timestamp,
    source: mail.form.get("Source") ?? headerOf(rawOf(mail.form), "from"),
    sendingAccountId: place.account,
    messageId: mail.messageId,
    destination,
    headersTruncated: false,
    tags: {
      "ses:operation": [mail.form.get("Action") ?? ""],
      "ses:configuration-set": [configurationSet],
      ...tagsOf(mail.form),
    },
  };
  const delivery = {
    timestamp,
    processingTimeMillis: 0,
    recipients: destination,
    smtpResponse: "250 2.0.0 OK",
    reportingMTA: "localhost",
  };
  const entry = (DetailType: MailFeedbackEntry["DetailType"], detail: object): MailFeedbackEntry => ({
    EventBusName: "default",
    Source: "aws.ses",
    DetailType,
    Detail: JSON.stringify(detail),
    Resources: [`arn:aws:ses:${place.region}:${place.account}:configuration-set/${configurationSet}`],
    Time: mail.acceptedAt,
  });
  return [
    entry("Email Sent", { eventType: "Send", mail: common, send: {} }),
    entry("Email Delivered", { eventType: "Delivery", mail: common, delivery }),
  ];
}

/** Message tags, each a list of one value as SES writes them. */
function tagsOf(form: URLSearchParams): Record<string, string[]> {
  const tags: Record<string, string[]> = {};
  for (let index = 1; ; index += 1) {
    const name = form.get(`Tags.member.${index}.Name`);
    if (name === null) return tags;
    tags[name] = [form.get(`Tags.member.${index}.Value`) ?? ""];
  }
}

/** Recipients: those of the request, or else those that the mail's own header names. */
function destinationOf(form: URLSearchParams): readonly string[] {
  const named = [...form]
    .filter(([key]) => /^(Destinations|Destination\.(To|Cc|Bcc)Addresses)\.member\.\d+$/.test(key))
    .map(([, value]) => value);
  const raw = rawOf(form);
  const written = named.length > 0 ? named : ["to", "cc", "bcc"].map((header) => headerOf(raw, header));
  return addressparser(written.filter(Boolean).join(", "), { flatten: true }).map(({ address }) => address);
}

function rawOf(form: URLSearchParams): string {
  return Buffer.from(form.get("RawMessage.Data") ?? "", "base64").toString("utf8");
}

/** A header's value with its folding undone; empty when absent. */
function headerOf(raw: string, name: string): string {
  const [head = ""] = raw.split(/\r?\n\r?\n/, 1);
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const line = lines.find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? "";
}
