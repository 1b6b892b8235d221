import { describe, expect, test } from "vitest";
import { catalogue, notices } from "../../events/catalogue.ts";
import type { EventPattern } from "../../events/patterns.ts";
import { functions } from "../../functions/index.ts";
import { type MatchableEvent, matches } from "../../infra/local/event-pattern.ts";
import { resolvedText } from "./intrinsics.ts";
import { ofType, propertiesOf, stageNamed, synthesise } from "./synthesised.ts";

const { resources } = synthesise(stageNamed("prod"));

/** Notices that are for others to build on; Belfry itself does nothing on hearing them. */
const ignored: readonly string[] = [
  "DossierChanged (in the digest)",
  "EventRejected",
  "FeedFileTakenIn (all accepted)",
  "the answer to a file",
  "the description of a feed",
];

/** Which function, or functions, each thing that comes over a bus wakes. */
const routes: Readonly<Record<string, string | readonly string[]>> = {
  ...Object.fromEntries(catalogue.map(({ type }) => [type, "record-events"])),
  AuditExportRequested: ["record-events", "export-audit"],
  ErasureRequested: ["record-events", "erase-person"],
  AccessRequested: ["record-events", "export-audit"],
  RetentionPageDue: "sweep-due",
  RetentionDue: "erase-person",
  RejectedBodiesDue: "erase-person",
  ExportDue: "export-audit",
  CalendarsDue: "write-calendars",
  CheckpointDue: "lock-heads",
  DossierDue: "record-events",
  SweepPageDue: "sweep-due",
  ReassessmentDue: "sweep-due",
  FeedFileContinues: "ingest-feed",
  "FeedFileTakenIn (something wrong)": "answer-feed",
  "FeedFileTakenIn (held)": "answer-feed",
  "a file of a feed": "ingest-feed",
  "DossierChanged (at once)": "send-alerts",
  "an event that nobody knows": "record-events",
  "an answer by a mail's link": "record-events",
  "an answer about a held file": ["record-events", "ingest-feed"],
  "feedback on a mail": "settle-mail",
};

type Sent = readonly [name: string, bus: "belfry" | "default", event: MatchableEvent];

const sent: readonly Sent[] = [
  ...catalogue.map(
    ({ type, accepted }): Sent => [
      type,
      "belfry",
      event((accepted as { source: string }).source, type, accepted as object),
    ],
  ),
  ...notices.flatMap(({ type, sender, example }): readonly Sent[] => {
    if (type === "FeedFileTakenIn")
      return [
        [`${type} (something wrong)`, "belfry", event(sender, type, example)],
        [`${type} (held)`, "belfry", event(sender, type, { ...example, outcome: "held" })],
        [`${type} (all accepted)`, "belfry", event(sender, type, { ...example, outcome: "accepted" })],
      ];
    if (type !== "DossierChanged") return [[type, "belfry", event(sender, type, example)]];
    return [
      [`${type} (at once)`, "belfry", event(sender, type, { ...example, urgency: "at-once" })],
      [`${type} (in the digest)`, "belfry", event(sender, type, { ...example, urgency: "digest" })],
    ];
  }),
  ["an event that nobody knows", "belfry", event("hr.lab", "SomethingElse", {})],
  ["an answer by a mail's link", "belfry", event("belfry.answers", "ObligationAnswered", {})],
  [
    "an answer about a held file",
    "belfry",
    event("belfry.answers", "ObligationAnswered", { data: { obligation: "feed-run-held:payroll.5d2f0c9a" } }),
  ],
  ["feedback on a mail", "default", event("aws.ses", "Email Bounced", {})],
  ["a file of a feed", "default", filePut("feeds/lab/payroll/in/2026-05.csv")],
  ["the answer to a file", "default", filePut("feeds/lab/payroll/out/2026-05.csv.result.ndjson")],
  ["the description of a feed", "default", filePut("feed-descriptions/lab/payroll.json")],
];

function filePut(key: string): MatchableEvent {
  return event("aws.s3", "Object Created", { bucket: { name: "files" }, object: { key } });
}

function event(source: string, type: string, detail: object): MatchableEvent {
  return { source, "detail-type": type, detail: { ...detail } };
}

type Rule = {
  readonly EventBusName: unknown;
  readonly EventPattern: EventPattern;
  readonly Targets: readonly { readonly Arn: unknown; readonly DeadLetterConfig?: { readonly Arn: unknown } }[];
};
const rules = propertiesOf<Rule>(resources, "AWS::Events::Rule");

/** The functions that an event reaches: rule, queue, poller. */
function reached(bus: "belfry" | "default", given: MatchableEvent): readonly string[] {
  const queues = rules
    .filter(({ EventBusName }) => (resolvedText(EventBusName) === "default") === (bus === "default"))
    .filter(({ EventPattern }) => matches(EventPattern, given))
    .flatMap(({ Targets }) => Targets.map(({ Arn }) => resolvedText(Arn)));
  const pollers = ofType(resources, "AWS::Lambda::EventSourceMapping").map(([, { Properties }]) => Properties);
  return pollers
    .filter(({ EventSourceArn }) => queues.includes(resolvedText(EventSourceArn)))
    .map(({ FunctionName }) => nameOf(resolvedText(FunctionName)));
}

const nameOf = (logicalId: string) => String(resources[logicalId]?.Properties.FunctionName).replace("belfry-prod-", "");

describe("what comes over a bus", () => {
  test.each(sent)("%s reaches what it is for, once", (name, bus, given) => {
    expect(reached(bus, given)).toEqual(ignored.includes(name) ? [] : [routes[name] ?? "nothing"].flat());
  });

  test("every event is routed or listed as ignored, and nothing else is listed", () => {
    expect(sent.map(([name]) => name).sort()).toEqual([...Object.keys(routes), ...ignored].sort());
  });

  test("each rule names where an event waits that its queue would not take", () => {
    for (const { Targets } of rules) {
      expect(Targets.map(({ DeadLetterConfig }) => resolvedText(DeadLetterConfig?.Arn))).toEqual([
        expect.stringMatching(/^BusUndelivered\w+\.Arn$/),
      ]);
    }
  });

  test("there is a rule for each pattern of a descriptor", () => {
    const patterns = functions.flatMap(({ triggers }) =>
      triggers.flatMap((trigger) => (trigger.kind === "queue" ? trigger.patterns : [])),
    );
    expect(rules.map(({ EventPattern }) => EventPattern)).toEqual(patterns);
  });

  // That an export was written or failed its check the ledger keeps, and is said again when it is asked for again. What
  // was decided of an erasure the ledger keeps too, and the plan that it came from until it was said.
  test("the archive keeps what others sent, and none of Belfry's own notices", () => {
    const [archive] = propertiesOf<{ EventPattern: EventPattern; RetentionDays: number }>(
      resources,
      "AWS::Events::Archive",
    );
    if (archive === undefined) throw new Error("there is no archive");
    const kept = sent.filter(([, bus, given]) => bus === "belfry" && matches(archive.EventPattern, given));
    expect(kept.map(([name]) => name)).toEqual([
      ...catalogue
        .map(({ type }) => type)
        .filter((type) => !["AuditExportWritten", "AuditVerificationFailed", "ErasureDecided"].includes(type)),
      "an event that nobody knows",
      "an answer by a mail's link",
      "an answer about a held file",
    ]);
    expect(archive.RetentionDays).toBe(30);
  });
});
