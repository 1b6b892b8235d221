import { beyondBounds } from "../events/bounds.ts";
import { type BelfryEvent, definitions } from "../events/catalogue.ts";
import { type Problem, parseEvent } from "../events/parse.ts";
import type { Sender } from "./settings.ts";

/** What the bus delivered: who sent it, under which names, and the content. */
export type Received = {
  readonly account: string;
  readonly source: string;
  readonly type: string;
  readonly detail: unknown;
  /** The whole delivery as it came. */
  readonly body: string;
};

/** An event that may be recorded, or everything that is wrong with what came. */
export type Read =
  | { readonly ok: true; readonly event: BelfryEvent }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The bus delivery in a queue message. Whatever came is read: what is no delivery names nobody and nothing, and is
 * rejected and kept as any other event that is wrong. Content beyond an event's bounds stays the text that it came as.
 */
export function readDelivery(body: string): Received {
  const delivery = objectIn(body);
  const text = (name: string): string => (typeof delivery[name] === "string" ? delivery[name] : "");
  const detail = delivery.detail ?? null;
  return { account: text("account"), source: text("source"), type: text("detail-type"), detail, body };
}

/** How the content begins, behind what the bus says of it. */
const beforeDetail = '"detail":';

function objectIn(body: string): Readonly<Record<string, unknown>> {
  const at = body.indexOf(beforeDetail);
  const head = at < 0 ? "" : body.slice(0, at);
  const detail = at < 0 ? body : body.slice(at + beforeDetail.length, -1);
  // What no bus would say of an event names nobody.
  if (beyondBounds(head) !== null) return { detail };
  if (beyondBounds(detail) === null) return parsedObject(body) ?? { detail: body };
  return { ...parsedObject(`${head.replace(/,\s*$/, "")}}`), detail };
}

function parsedObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Reads an event and checks that its sender may send it. Acceptance depends on the event and the settings alone. */
export function readEvent(received: Received, senders: readonly Sender[]): Read {
  const parsed = parseEvent(received.detail);
  if (!parsed.ok) return parsed;
  const problems = senderProblems(received, parsed.event, senders);
  return problems.length === 0 ? parsed : { ok: false, problems };
}

function senderProblems(received: Received, event: BelfryEvent, senders: readonly Sender[]): readonly Problem[] {
  const problems: Problem[] = [];
  if (received.type !== event.type)
    problems.push({
      field: "type",
      problem: "differs from the DetailType of the entry",
      remedy: "send the event's type as DetailType",
    });
  if (received.source !== event.source)
    problems.push({
      field: "source",
      problem: "differs from the Source of the entry",
      remedy: "send the event's source as Source",
    });
  const own = ownSourceOf(event);
  if (own !== undefined && event.source !== own)
    problems.push({
      field: "type",
      problem: "is reported by Belfry alone",
      remedy: "leave it to Belfry",
    });
  const allowed = senders.some(
    ({ account, sources, types, employers }) =>
      account === received.account &&
      allowsSource(sources, event.source) &&
      (types === undefined || types.includes(event.type)) &&
      allows(employers, event.employer),
  );
  if (!allowed)
    problems.push({
      field: "source",
      problem: "this account may not send such an event from this source for this employer",
      remedy: "ask for the account, source, type and employer to be added to SENDERS",
    });
  return problems;
}

const ownSourceOf = ({ type }: BelfryEvent): string | undefined => {
  const definition: { readonly ownSource?: string } | undefined = definitions.get(type);
  return definition?.ownSource;
};

/** A source of Belfry's own has to be listed by its name: who may use any name may not use that one. */
const allowsSource = (sources: readonly string[], source: string): boolean =>
  source.startsWith("belfry.") ? sources.includes(source) : allows(sources, source);

/** A list names what it allows, or how it begins: `*` for anything, `feed.*` for every feed. */
const allows = (list: readonly string[], value: string): boolean =>
  list.some((named) => (named.endsWith("*") ? value.startsWith(named.slice(0, -1)) : named === value));
