/** One entry of a PutEvents request, as EventBridge's JSON protocol carries it. */
export type PutEventsEntry = {
  readonly Source?: string;
  readonly DetailType?: string;
  /** JSON text of an object. */
  readonly Detail?: string;
  /** Name or ARN; absent means the default bus. */
  readonly EventBusName?: string;
  readonly Resources?: readonly string[];
  /** Seconds since 1970 on the wire, or an instant. */
  readonly Time?: number | Date;
};

/** Why an entry was refused; the codes and sentences are EventBridge's. */
export type EntryFailure = { readonly ErrorCode: string; readonly ErrorMessage: string };

/** An entry that can become an event. */
export type ReadEntry = {
  readonly source: string;
  readonly detailType: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly resources: readonly string[];
  readonly time: Date | undefined;
  readonly bus: string;
};

/** Reads one entry as EventBridge does: what is missing or malformed fails this entry alone. */
export function readEntry(entry: PutEventsEntry): ReadEntry | EntryFailure {
  const { Source, DetailType, Detail } = entry;
  if (!Source) return missing("Source");
  if (!DetailType) return missing("DetailType");
  if (!Detail) return missing("Detail");
  const detail = parseObject(Detail);
  if (detail === undefined) return { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };
  const time =
    entry.Time === undefined ? undefined : new Date(Number(entry.Time) * (entry.Time instanceof Date ? 1 : 1000));
  if (time !== undefined && Number.isNaN(time.getTime())) {
    return {
      ErrorCode: "InvalidArgument",
      ErrorMessage: "Parameter Time is not valid. Reason: Time is not an instant.",
    };
  }
  return {
    source: Source,
    detailType: DetailType,
    detail,
    resources: entry.Resources ?? [],
    time,
    bus: busName(entry),
  };
}

function busName(entry: PutEventsEntry): string {
  const named = entry.EventBusName ?? "default";
  return named.startsWith("arn:") ? named.slice(named.indexOf("event-bus/") + "event-bus/".length) : named;
}

function missing(parameter: string): EntryFailure {
  const reason = `Reason: ${parameter} is a required argument.`;
  return { ErrorCode: "InvalidArgument", ErrorMessage: `Parameter ${parameter} is not valid. ${reason}` };
}

/** Levels of a detail that this machine can still write to its journal and match; Belfry itself reads eight. */
const DEPTH_MAX = 500;

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  if (nestsDeeper(text, DEPTH_MAX)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether JSON text nests deeper than `levels`, told without nesting as deep. What stands in a text opens nothing. */
function nestsDeeper(text: string, levels: number): boolean {
  let [depth, quoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted && character === "\\") at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "{" || character === "[")) depth += 1;
    else if (!quoted && (character === "}" || character === "]")) depth -= 1;
    if (depth > levels) return true;
  }
  return false;
}
