import { definitions } from "../events/catalogue.ts";
import type { Sender } from "../functions/settings.ts";

/** The account that a stage is deployed to, where one names an account. */
export const ownAccount = "own";

/** Whom a line of a stage is about. */
export type Who = {
  /** Twelve digits, or `own`: the account that the stage is deployed to. */
  readonly account: string;
  /** ARNs of the roles that alone may, whichever session they are in; left out: everybody there whom IAM lets. */
  readonly roles?: readonly string[];
};

/** Who may put events, under which sources, of which types (left out: any) and for which employers. */
export type StageSender = Who & Omit<Sender, "account">;

/** Who may put files of one employer's feed; `*` as both stands for every feed. */
export type Feeder = Who & { readonly employer: string; readonly feed: string };

/** Everybody whom a stage lists. */
export type Listed = {
  /** The stage's, by which what is wrong names it. */
  readonly name: string;
  readonly senders: readonly StageSender[];
  readonly feeders: readonly Feeder[];
  readonly describers: readonly Who[];
};

/** A line of a stage cannot be held to. Deploying again cannot help: correct the line. */
export class ListedWrong extends Error {
  override readonly name = "ListedWrong";
}

/** An environment holds 4 KB in all (Lambda's quotas); the other variables of a function take well below a third. */
const sendersLengthMax = 2_800;

const accountForm = /^(own|\d{12})$/;
const roleForm = /^arn:aws[a-z-]*:iam::(\d{12}):role\/[\w+=,.@/-]{1,576}$/;
const sourceForm = /^(\*|[a-z0-9][a-z0-9.-]{0,62}\*?)$/;
const idForm = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Checks what a stage lists, before anything is deployed.
 * @throws ListedWrong naming the line, what is wrong with it and what to do
 */
export function checkListed({ name, senders, feeders, describers }: Listed): void {
  const of = `stage ${name}: `;
  for (const [at, sender] of senders.entries()) checkSender(`${of}senders[${at}]`, sender);
  for (const [at, feeder] of feeders.entries()) checkFeeder(`${of}feeders[${at}]`, feeder);
  for (const [at, who] of describers.entries()) checkDescriber(`${of}describers[${at}]`, who);
  for (const [at, one] of senders.entries())
    for (const [after, other] of senders.slice(at + 1).entries())
      if (cannotBeToldApart(one, other))
        wrong(
          `${of}senders[${at}] and senders[${at + 1 + after}]`,
          "share a source but not their roles: an event that is delivered tells its account and source, not its role",
          "give each a source of its own, or the same roles",
        );
  if (JSON.stringify(senders.map(asSetting)).length > sendersLengthMax)
    wrong(`${of}senders`, "do not fit into a function's environment", "name fewer types, or more senders in one line");
}

/** A sender as functions are told of it: its roles are the bus policy's to check, for no event tells them. */
export const asSetting = ({ roles: _, ...sender }: StageSender): Sender => sender;

/** Whether a source that a pattern stands for may also be one that another stands for. */
const overlap = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((name) => name.replace(/\*$/, "")) as [string, string];
  if (one.endsWith("*") && other.endsWith("*")) return a.startsWith(b) || b.startsWith(a);
  return one.endsWith("*") ? b.startsWith(a) : other.endsWith("*") ? a.startsWith(b) : a === b;
};

/** Whether what one role may say could be said by another, because code sees only the account and source of both. */
function cannotBeToldApart(one: StageSender, other: StageSender): boolean {
  const same = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
    JSON.stringify(a && [...a].sort()) === JSON.stringify(b && [...b].sort());
  if (one.account !== other.account || same(one.roles, other.roles)) return false;
  if (same(one.employers, other.employers) && same(one.types, other.types)) return false;
  return one.sources.some((source) => other.sources.some((another) => overlap(source, another)));
}

function checkWho(line: string, { account, roles }: Who): void {
  if (!accountForm.test(account)) wrong(line, "names no account", "give twelve digits, or own");
  if (roles?.length === 0) wrong(line, "lists no role", "list one, or leave the roles out");
  for (const role of roles ?? []) {
    const [, its] = roleForm.exec(role) ?? [];
    if (its === undefined)
      wrong(line, "names no role", "give its ARN, as in arn:aws:iam::123456789012:role/payroll: no session, no star");
    if (account !== ownAccount && its !== account)
      wrong(line, "names a role of another account", "list it under its own account");
  }
}

function checkSender(line: string, sender: StageSender): void {
  checkWho(line, sender);
  if (sender.sources.length === 0 || !sender.sources.every((source) => sourceForm.test(source)))
    wrong(line, "names no source", "give sources as events have them; one may end in a star");
  if (sender.sources.some((source) => /^(belfry|feed)\./.test(source)))
    wrong(line, "names a source that is Belfry's own or a feed's", "give another; a feed's is listed as a feeder");
  if (sender.employers.length === 0 || !sender.employers.every((id) => id === "*" || idForm.test(id)))
    wrong(line, "names no employer", "give the ids of employers, or a star for any");
  if (sender.types?.length === 0 || !(sender.types ?? []).every((type) => definitions.has(type)))
    wrong(line, "names a type that is not in the catalogue", "give types of events/CATALOGUE.md, or leave them out");
}

function checkFeeder(line: string, feeder: Feeder): void {
  checkWho(line, feeder);
  const { account, roles, employer, feed } = feeder;
  const every = employer === "*" && feed === "*";
  if (!every && !(idForm.test(employer) && idForm.test(feed)))
    wrong(line, "names no feed", "give the ids of one employer and one feed, or a star as both");
  // feeds/EMPLOYER/out/in/ lies under feeds/*/out/, where nobody but the function puts.
  if (feed === "out") wrong(line, "names a feed whose files its own policy keeps out", "give it another id than out");
  if (account !== ownAccount && (roles === undefined || every))
    wrong(line, "leaves another account's roles or feed open", "name its roles, its employer and its feed");
}

function checkDescriber(line: string, describer: Who): void {
  checkWho(line, describer);
  if (describer.account !== ownAccount && describer.roles === undefined)
    wrong(line, "leaves another account's roles open", "name its roles");
}

function wrong(line: string, problem: string, remedy: string): never {
  throw new ListedWrong(`infra/stages.ts: ${line} ${problem}; ${remedy}`);
}
