import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import type { MailOutcome, OutgoingMail, Ports } from "./ports.ts";
import type { Settings } from "./settings.ts";

/** Milliseconds to wait for SES; after that the outcome is unknown and feedback decides. */
const requestTimeout = 20_000;

/** SES as a function sees it. The SDK tries once: a second try of its own could double a mail. */
export function mailOutlet(settings: Settings): Pick<Ports, "sendMail"> {
  const client = new SESClient({
    maxAttempts: 1,
    requestHandler: { requestTimeout, connectionTimeout: 3_000, throwOnRequestTimeout: true },
  });
  return { sendMail: (mail) => send(client, settings, mail) };
}

async function send(client: SESClient, settings: Settings, mail: OutgoingMail): Promise<MailOutcome> {
  try {
    const { MessageId } = await client.send(
      new SendRawEmailCommand({
        Source: settings.MAIL_FROM,
        Destinations: [mail.to],
        RawMessage: { Data: mail.raw },
        ConfigurationSetName: settings.CONFIGURATION_SET,
        Tags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
      }),
    );
    return { kind: "accepted", messageId: MessageId ?? "" };
  } catch (error) {
    return refusalOf(error);
  }
}

/** What an error says for certain; where it says nothing certain it is thrown on, and the outcome is unknown. */
function refusalOf(error: unknown): MailOutcome {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode ?? 0;
  if (name !== undefined && /Throttl|TooManyRequests|LimitExceeded|SlowDown/i.test(name)) return { kind: "throttled" };
  if (status >= 400 && status < 500) return { kind: "refused", reason: name ?? "unknown" };
  throw error;
}
