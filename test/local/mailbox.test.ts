import { ListIdentitiesCommand, SESClient, SendEmailCommand, SendRawEmailCommand } from "@aws-sdk/client-ses";
import nodemailer from "nodemailer";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type BusEvent, createBus } from "../../infra/local/bus.ts";
import { openJournal } from "../../infra/local/journal.ts";
import { type Mailbox, startMailbox } from "../../infra/local/mailbox.ts";

const place = { account: "000000000000", region: "eu-west-1", now: () => new Date("2026-03-01T08:00:00.250Z") };
const events: BusEvent[] = [];
const errors: unknown[] = [];
let breakBus = false;
let mailbox: Mailbox;
let ses: SESClient;

beforeAll(async () => {
  const rule = {
    name: "settle",
    bus: "default",
    patterns: [{ source: ["aws.ses"] }],
    deliver: (event: BusEvent) => events.push(event),
  };
  const bus = createBus({ ...place, journal: await openJournal<BusEvent>(), rules: [rule] });
  mailbox = await startMailbox({
    ...place,
    publish: async (entries) => {
      if (breakBus) throw new Error("bus is down");
      return bus.putFromService(entries);
    },
    onError: (error) => errors.push(error),
  });
  ses = new SESClient({
    endpoint: mailbox.endpoint,
    region: "eu-west-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
});
afterAll(async () => {
  ses.destroy();
  await mailbox.stop();
});
beforeEach(() => {
  events.length = 0;
  errors.length = 0;
  breakBus = false;
});

async function rawMail(fields: object): Promise<Uint8Array> {
  const composed = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: "Belfry <belfry@example.org>",
    subject: "Eén dossier vraagt aandacht",
    text: "Bonjour, voilà.",
    ...fields,
  });
  return new Uint8Array(composed.message as Buffer);
}

test("an accepted mail is in the mailbox, and SES's Send and Delivery events with its tag are on the default bus", async () => {
  const Data = await rawMail({
    to: ['"Peeters, An" <an@example.org>', "Renée Dupont-Vandenbroucke <renee@example.org>"],
    cc: "archive@example.org",
    attachments: [{ filename: "dates.ics", content: "BEGIN:VCALENDAR" }],
  });
  const { MessageId } = await ses.send(
    new SendRawEmailCommand({
      RawMessage: { Data },
      ConfigurationSetName: "belfry",
      Tags: [
        { Name: "belfry-mail", Value: "mail_2026-03-01_1" },
        { Name: "stage", Value: "local" },
      ],
    }),
  );
  await expect.poll(() => events.length).toBe(2);

  const mail = {
    timestamp: "2026-03-01T08:00:00.250Z",
    source: "Belfry <belfry@example.org>",
    sendingAccountId: "000000000000",
    messageId: MessageId,
    destination: ["an@example.org", "renee@example.org", "archive@example.org"],
    headersTruncated: false,
    tags: {
      "ses:operation": ["SendRawEmail"],
      "ses:configuration-set": ["belfry"],
      "belfry-mail": ["mail_2026-03-01_1"],
      stage: ["local"],
    },
  };
  const envelope = {
    version: "0",
    id: expect.any(String),
    source: "aws.ses",
    account: "000000000000",
    time: "2026-03-01T08:00:00Z",
    region: "eu-west-1",
    resources: ["arn:aws:ses:eu-west-1:000000000000:configuration-set/belfry"],
  };
  const delivery = {
    timestamp: mail.timestamp,
    processingTimeMillis: 0,
    recipients: mail.destination,
    smtpResponse: "250 2.0.0 OK",
    reportingMTA: "localhost",
  };
  expect(events).toEqual([
    { ...envelope, "detail-type": "Email Sent", detail: { eventType: "Send", mail, send: {} } },
    { ...envelope, "detail-type": "Email Delivered", detail: { eventType: "Delivery", mail, delivery } },
  ]);

  const stored = (await mailbox.messages()).find(({ messageId }) => messageId === MessageId);
  expect(stored).toMatchObject({
    from: '"Belfry" <belfry@example.org>',
    subject: "Eén dossier vraagt aandacht",
    body: { text: "Bonjour, voilà." },
    attachments: [{ filename: "dates.ics", content: Buffer.from("BEGIN:VCALENDAR").toString("base64") }],
  });
});

test("the request's own destinations go before the header's", async () => {
  const Data = await rawMail({ to: "shown@example.org" });
  const Destinations = ["real@example.org", "second@example.org"];
  await ses.send(new SendRawEmailCommand({ RawMessage: { Data }, Destinations, ConfigurationSetName: "belfry" }));
  await expect.poll(() => events.length).toBe(2);
  expect(events[0]?.detail.mail).toMatchObject({ destination: Destinations });
});

test("SendEmail is reported too", async () => {
  await ses.send(
    new SendEmailCommand({
      Source: "belfry@example.org",
      Destination: { ToAddresses: ["an@example.org"], CcAddresses: ["cc@example.org"] },
      Message: { Subject: { Data: "x" }, Body: { Text: { Data: "y" } } },
      ConfigurationSetName: "belfry",
    }),
  );
  await expect.poll(() => events.length).toBe(2);
  expect(events[0]?.detail.mail).toMatchObject({
    source: "belfry@example.org",
    destination: ["an@example.org", "cc@example.org"],
  });
});

test("without a configuration set SES reports nothing", async () => {
  const before = (await mailbox.messages()).length;
  await ses.send(new SendRawEmailCommand({ RawMessage: { Data: await rawMail({ to: "an@example.org" }) } }));
  expect((await mailbox.messages()).length).toBe(before + 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(events).toEqual([]);
});

test("a mail that is refused has no feedback", async () => {
  const Data = Buffer.from("Subject: no sender\r\n\r\nx");
  await expect(
    ses.send(new SendRawEmailCommand({ RawMessage: { Data }, ConfigurationSetName: "belfry" })),
  ).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(events).toEqual([]);
});

test("feedback that can't be published is reported; the sender has its answer all the same", async () => {
  breakBus = true;
  const Data = await rawMail({ to: "an@example.org" });
  const sent = await ses.send(new SendRawEmailCommand({ RawMessage: { Data }, ConfigurationSetName: "belfry" }));
  expect(sent.MessageId).toMatch(/^ses-/);
  await expect.poll(() => errors).toEqual([new Error("bus is down")]);
});

test("an action that the mailbox would never answer is an InvalidAction at once", async () => {
  await expect(ses.send(new ListIdentitiesCommand({}))).rejects.toMatchObject({ name: "InvalidAction" });
});

test("the page says when a mail was accepted by the walked clock, in Belgium, whatever the machine's clock and zone", async () => {
  const { MessageId } = await ses.send(
    new SendRawEmailCommand({ RawMessage: { Data: await rawMail({ to: "an@example.org" }) } }),
  );
  const page = await (await fetch(mailbox.webUrl)).text();
  expect(page).toMatch(/<b>At:<\/b> \$\{e\.acceptedOn \?\?/);
  const store = (await (await fetch(`${mailbox.webUrl}store`)).json()) as { emails: Record<string, unknown>[] };
  const mail = store.emails.find(({ messageId }) => messageId === MessageId);
  expect(mail?.acceptedOn).toMatch(/^Sunday,? 1 March 2026 at 09:00, Belgian time$/);
  // By this the page asks for what is new.
  expect(mail?.at).toBeGreaterThan(Date.parse("2026-06-01") / 1000);
});

test("the page with the mails is served", async () => {
  const response = await fetch(mailbox.webUrl);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
});
