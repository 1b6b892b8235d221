import { compareText } from "./attribute-values.ts";
import type { Comparator, Condition } from "./conditions.ts";
import { invalid, unsupported } from "./errors.ts";
import { attributeName, type Operand, type Scope } from "./operands.ts";
import type { OrderedEntries } from "./ordered-entries.ts";
import type { KeyNames } from "./table-schema.ts";

/** Which entries of one partition a query reads: positions from `from` to before `to`. */
export interface KeyRange {
  readonly partition: string;
  readonly bounds: (entries: OrderedEntries) => { from: number; to: number };
}

/** Understands a key condition: the partition key equals a value, and at most one condition on the sort key. */
export function readKeyRange(condition: Condition, keys: KeyNames, scope: Scope): KeyRange {
  const parts = condition.kind === "and" ? [condition.left, condition.right] : [condition];
  let partition: string | undefined;
  let bounds: KeyRange["bounds"] | undefined;
  for (const part of parts) {
    const name = subject(part, scope);
    if (name === keys.partition && partition === undefined) partition = equalText(part, scope);
    else if (name === keys.sort && bounds === undefined) bounds = sortBounds(part, scope);
    else throw invalid(`Query condition missed key schema element: ${name} is no key here, or is named twice`);
  }
  if (partition === undefined) throw invalid(`Query condition missed key schema element: ${keys.partition}`);
  return { partition, bounds: bounds ?? ((entries) => ({ from: 0, to: entries.all.length })) };
}

function subject(part: Condition, scope: Scope): string {
  const operand = part.kind === "compare" ? part.left : part.kind === "between" ? part.value : undefined;
  const attribute = part.kind === "beginsWith" ? part.whole : operand;
  if (attribute !== undefined && attribute.kind !== "value") return attributeName(attribute, scope);
  throw invalid(`Invalid operator used in KeyConditionExpression: ${part.kind}`);
}

function equalText(part: Condition, scope: Scope): string {
  if (part.kind === "compare" && part.comparator === "=") return text(part.right, scope);
  throw invalid("Query key condition not supported: the partition key takes = only");
}

function text(operand: Operand, scope: Scope): string {
  const value = operand.kind === "value" ? scope.values[operand.text]?.S : undefined;
  if (value === undefined) throw unsupported("a key condition against anything but a string value");
  if (value === "") throw invalid("One or more parameter values are not valid: a key condition has an empty string");
  return value;
}

function sortBounds(part: Condition, scope: Scope): KeyRange["bounds"] {
  if (part.kind === "compare") return comparisonBounds(part.comparator, text(part.right, scope));
  if (part.kind === "between") {
    const [low, high] = [text(part.low, scope), text(part.high, scope)];
    if (compareText(low, high) > 0) throw invalid("The BETWEEN operator requires upper bound >= lower bound");
    return (entries) => ({ from: firstFrom(entries, low), to: firstAfter(entries, high) });
  }
  if (part.kind !== "beginsWith") throw invalid(`Invalid operator used in KeyConditionExpression: ${part.kind}`);
  const prefix = text(part.part, scope);
  return (entries) => ({
    from: firstFrom(entries, prefix),
    to: entries.partitionPoint(({ sort }) => sort.startsWith(prefix) || compareText(sort, prefix) < 0),
  });
}

function comparisonBounds(comparator: Comparator, value: string): KeyRange["bounds"] {
  switch (comparator) {
    case "=":
      return (entries) => ({ from: firstFrom(entries, value), to: firstAfter(entries, value) });
    case "<":
      return (entries) => ({ from: 0, to: firstFrom(entries, value) });
    case "<=":
      return (entries) => ({ from: 0, to: firstAfter(entries, value) });
    case ">":
      return (entries) => ({ from: firstAfter(entries, value), to: entries.all.length });
    case ">=":
      return (entries) => ({ from: firstFrom(entries, value), to: entries.all.length });
    case "<>":
      throw invalid("Unsupported operator on KeyCondition: <>");
  }
}

function firstFrom(entries: OrderedEntries, value: string): number {
  return entries.partitionPoint(({ sort }) => compareText(sort, value) < 0);
}

function firstAfter(entries: OrderedEntries, value: string): number {
  return entries.partitionPoint(({ sort }) => compareText(sort, value) <= 0);
}
