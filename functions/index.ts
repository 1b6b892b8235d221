import { definitions } from "../events/catalogue.ts";
import { answerAlert } from "./answer-alert/function.ts";
import { answerFeed } from "./answer-feed/function.ts";
import { erasePerson } from "./erase-person/function.ts";
import { exportAudit } from "./export-audit/function.ts";
import { ingestFeed } from "./ingest-feed/function.ts";
import { lockHeads } from "./lock-heads/function.ts";
import { publishChanges } from "./publish-changes/function.ts";
import { recordEvents } from "./record-events/function.ts";
import { sendAlerts } from "./send-alerts/function.ts";
import { settleMail } from "./settle-mail/function.ts";
import type { FunctionSpec } from "./spec.ts";
import { sweepDue } from "./sweep-due/function.ts";
import { writeCalendars } from "./write-calendars/function.ts";

/** Every function. The CDK app deploys these and the one-machine run starts these; nothing else wakes up. */
export const functions: readonly FunctionSpec[] = [
  recordEvents,
  sweepDue,
  publishChanges,
  sendAlerts,
  settleMail,
  exportAudit,
  writeCalendars,
  lockHeads,
  erasePerson,
  ingestFeed,
  answerFeed,
  answerAlert,
];

/**
 * Sources under which functions of Belfry put events that are recorded: answers, mails that came back. Nobody else may
 * name one, not even another function.
 */
export const ownSources: readonly string[] = functions.flatMap(({ puts }) =>
  puts?.types.some((type) => definitions.has(type)) ? [puts.source] : [],
);
