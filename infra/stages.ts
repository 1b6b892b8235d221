import type { Node } from "constructs";
import type { Feeder, StageSender, Who } from "./senders.ts";

/** One deployment of Belfry: what differs between trying it out and relying on it. */
export type Stage = {
  readonly name: "dev" | "prod";
  /** Without them, the account and region of whoever deploys. */
  readonly account?: string;
  readonly region?: string;
  /** Whether the data outlives the stack: deletion protection, and nothing of it removed with the stack. */
  readonly keepsData: boolean;
  readonly logDays: 14 | 90;
  /** How long the bus can replay what others sent. */
  readonly archiveDays: number;
  /**
   * How long a checkpoint of the ledgers cannot be deleted. `governance`: by nobody but who is given the right to; `compliance`:
   * by nobody at all, AWS and the account's root included, so that it can be made longer and never shorter.
   */
  readonly lock: { readonly mode: "governance" | "compliance"; readonly days: number };
  /** Put before the mail domain, so that two stages in one account have an identity each. */
  readonly mailSubdomain: string;
  /** Mails that SES takes a second from this account; one while it is in SES's sandbox. */
  readonly mailsASecond: number;
  /** Who may put events on the bus, besides Belfry itself. */
  readonly senders: readonly StageSender[];
  /** Who may put files of feeds. */
  readonly feeders: readonly Feeder[];
  /** Who may put descriptions of feeds: whoever says what a column means says what a feed's rows do. */
  readonly describers: readonly Who[];
  /**
   * Whether a function with a web address has its runs at once set apart from the account's, so that a flood of requests
   * takes nobody else's. Lambda lets an account set runs apart only beyond the first hundred; a new one may have ten.
   */
  readonly setsRunsApart: boolean;
};

/** Everybody of the account that a stage is deployed to whom IAM lets: to try it out, and not to rely on it. */
const everybodyHere: Who = { account: "own" };

/** Every stage. */
export const stages: readonly Stage[] = [
  {
    name: "dev",
    keepsData: false,
    logDays: 14,
    archiveDays: 30,
    // Long enough to see that it holds; a stage that is tried out must end.
    lock: { mode: "governance", days: 7 },
    mailSubdomain: "dev.",
    mailsASecond: 1,
    senders: [{ ...everybodyHere, sources: ["*"], employers: ["*"] }],
    feeders: [{ ...everybodyHere, employer: "*", feed: "*" }],
    describers: [everybodyHere],
    setsRunsApart: false,
  },
  {
    name: "prod",
    keepsData: true,
    logDays: 90,
    archiveDays: 30,
    // Six years: social documents are kept for five (Royal Decree of 8 August 1980; to be confirmed), and the year that they
    // are of has to end first.
    lock: { mode: "compliance", days: 6 * 365 + 2 },
    mailSubdomain: "",
    mailsASecond: 10,
    // Nobody, until each is listed by its roles: the README shows how.
    senders: [],
    feeders: [],
    describers: [],
    setsRunsApart: true,
  },
];

/** What the deployer says with `--context`, because it belongs to an organisation and not to the code. */
export type Addresses = {
  /** The domain that mails come from. */
  readonly mailDomain: string;
  /** Where alarms go; null: nobody is subscribed yet. */
  readonly alarmEmail: string | null;
};

/** Reads the addresses from the app's context; cdk.json holds placeholders. */
export function readAddresses(node: Node): Addresses {
  const text = (key: string): string => String(node.tryGetContext(key) ?? "");
  return { mailDomain: text("mailDomain") || "example.org", alarmEmail: text("alarmEmail") || null };
}
