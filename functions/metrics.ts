/**
 * What is counted, and when operators are alarmed. One list: functions may count only these, and the CDK app builds an
 * alarm from each. A count names no person and no employer.
 */
export const metrics = [
  { name: "EventsRecorded", meaning: "Events recorded in a ledger.", alarm: null },
  { name: "EventsDuplicated", meaning: "Events received again and found recorded.", alarm: null },
  { name: "EventsRejected", meaning: "Events that could not be accepted; each is kept with its reason.", alarm: "any" },
  { name: "RecordsErased", meaning: "Records of ledgers whose content was erased.", alarm: null },
  { name: "RuleFailures", meaning: "Rules that threw; the finding is undetermined until mended.", alarm: "any" },
  { name: "SweepsStarted", meaning: "Daily sweeps begun.", alarm: "missing-for-26-hours" },
  { name: "ChangesPublished", meaning: "Changes published on the bus.", alarm: null },
  { name: "MailsSent", meaning: "Mails that SES accepted.", alarm: null },
  { name: "MailsFailed", meaning: "Mails that SES refused; their alerts go into the next digest.", alarm: "any" },
  { name: "MailsUnsettled", meaning: "Mails whose outcome stayed unknown after one resend.", alarm: "any" },
  {
    name: "WatchesBehind",
    meaning: "Employers at which something that fell due before today was not assessed when digests left.",
    alarm: "any",
  },
  { name: "MailsBounced", meaning: "Reports that a mail bounced; one that SES repeats counts again.", alarm: "any" },
  { name: "MailLimitsReached", meaning: "Contacts who had all mails of a day; what is left waits.", alarm: "any" },
  {
    name: "ChangesLeftWaiting",
    meaning: "Changes that a run left to the next one, because an employer had more of them than it takes up.",
    alarm: null,
  },
  {
    name: "WorkCutShort",
    meaning: "Lists that a run could not work through before its time was up; what is left waits for the next.",
    alarm: null,
  },
  { name: "FeedFilesTakenIn", meaning: "Files of feeds read and answered.", alarm: null },
  {
    name: "FeedFilesHeld",
    meaning: "Files of feeds that look wrong beside the last one; HR is asked, and the feed's owner is written to.",
    alarm: null,
  },
  { name: "FeedRowsRejected", meaning: "Rows of feeds rejected; each feed's owner is written to.", alarm: null },
  {
    name: "FeedFilesUnanswered",
    meaning: "Files of feeds that nobody could be told of: no feed of that name, no owner, or the file is gone.",
    alarm: "any",
  },
  {
    name: "AlertsWithoutRecipient",
    meaning: "Employers with alerts to mail and nobody to mail them to.",
    alarm: "any",
  },
  { name: "AnswersGiven", meaning: "Answers that a person gave by the link in a mail.", alarm: null },
  {
    name: "AnswerLinksRefused",
    meaning: "Requests to answer with a link that opened nothing; many at once are somebody trying.",
    alarm: null,
  },
  { name: "CalendarsWritten", meaning: "Calendar files written, one a contact.", alarm: null },
  {
    name: "CalendarDaysLeftOut",
    meaning: "Days to act by that did not fit a contact's calendar file: the furthest away.",
    alarm: null,
  },
  { name: "CheckpointsStarted", meaning: "Nightly rounds of checkpoints begun.", alarm: "missing-for-26-hours" },
  { name: "CheckpointsWritten", meaning: "Checkpoints of a day locked, one an employer.", alarm: null },
  {
    name: "CheckpointsBehind",
    meaning: "Employers of which the last round locked no checkpoint.",
    alarm: "any",
  },
  {
    name: "HeadsMovedBack",
    meaning:
      "Dossiers whose chain ends before, or otherwise than, where a checkpoint saw it end: it was altered. Counted once, until it ends otherwise again.",
    alarm: "any",
  },
  { name: "ExportsWritten", meaning: "Audit exports written.", alarm: null },
  {
    name: "LedgerFaults",
    meaning: "Faults that an audit export found in a ledger: somebody altered or removed a record.",
    alarm: "any",
  },
] as const satisfies readonly {
  readonly name: string;
  readonly meaning: string;
  readonly alarm: null | "any" | "missing-for-26-hours";
}[];

export type Metric = (typeof metrics)[number]["name"];
