/** What the page behind a mail's link can find wrong with an answer. */
export const answerProblems = ["no-choice", "no-day", "too-early", "too-late", "no-reason", "reason-too-long"] as const;
export type AnswerProblem = (typeof answerProblems)[number];

/** What is said of one way to answer. */
type Choice = { readonly label: string; readonly hint: string };

/** A page that says one thing. */
type Notice = { readonly heading: string; readonly text: string };

/** What a mail says about answering in one language. */
export type AnswerLinkWording = {
  /** The link under a line of a mail. */
  readonly link: string;
  /** Its label where a mail is plain text. */
  readonly linkLabel: string;
  /** Below a mail that has such links. */
  readonly footer: (days: number) => string;
};

/** Everything that the page behind a mail's link says in one language. Mails carry none of it. Days are given in words already. */
export type AnswerWording = {
  readonly heading: string;
  /** Above the reasons, which stand below the form. */
  readonly whyHeading: string;
  readonly question: string;
  /** What an acknowledgement does depends on what is acknowledged: it closes a question or a breach that is over. */
  readonly acknowledged: Choice & { readonly goesOnLabel: string; readonly goesOnHint: string };
  /** An acknowledgement that does something: of a held file it takes the file in, and is called by no other word. */
  readonly takesIn: Choice & { readonly recorded: string; readonly settled: string };
  readonly snoozed: Choice & { readonly until: string };
  readonly waived: Choice & { readonly until: string; readonly reason: string; readonly reasonHint: string };
  readonly bounds: (first: string, last: string) => string;
  readonly confirm: string;
  readonly signedBy: (contact: string, employer: string) => string;
  readonly problemsHeading: string;
  readonly problems: { readonly [Key in AnswerProblem]: (bound: string) => string };
  /** An answer that was given before and still holds. */
  readonly standing: {
    readonly snoozed: (until: string, by: string) => string;
    readonly waived: (until: string, by: string, reason: string) => string;
  };
  readonly recorded: {
    readonly heading: string;
    readonly acknowledged: string;
    readonly acknowledgedGoesOn: string;
    readonly snoozed: (until: string, after: string) => string;
    readonly waived: (until: string, after: string) => string;
    readonly by: (contact: string) => string;
    readonly reason: string;
    readonly close: string;
  };
  readonly settled: {
    readonly heading: string;
    readonly met: string;
    readonly void: string;
    readonly answered: string;
  };
  readonly expired: { readonly heading: string; readonly text: (days: number) => string; readonly todo: string };
  readonly invalid: Notice;
  readonly failed: Notice;
};
