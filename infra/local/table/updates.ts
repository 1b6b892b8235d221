import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { type Item, typeOf } from "./attribute-values.ts";
import { addNumbers } from "./decimals.ts";
import { invalid } from "./errors.ts";
import { attributeName, type Operand, operandValue, readAttribute, readOperand, type Scope } from "./operands.ts";
import type { TokenReader } from "./tokens.ts";

type Term = { readonly attribute?: Operand; readonly fallback: Operand };

type Action =
  | { readonly kind: "SET"; readonly target: Operand; readonly terms: readonly Term[] }
  | { readonly kind: "REMOVE"; readonly target: Operand }
  | { readonly kind: "ADD" | "DELETE"; readonly target: Operand; readonly value: Operand };

/** A parsed update, in the order written. */
export type Update = readonly Action[];

const clauses = ["SET", "REMOVE", "ADD", "DELETE"] as const;

/** Reads a whole update expression; each clause at most once. */
export function readUpdate(reader: TokenReader): Update {
  const actions: Action[] = [];
  const seen = new Set<string>();
  while (reader.peek().kind !== "end") {
    const clause = clauses.find((candidate) => reader.take(candidate));
    if (clause === undefined) throw reader.refusal();
    if (seen.has(clause)) throw invalid(`Invalid UpdateExpression: The "${clause}" section can only be used once`);
    seen.add(clause);
    do actions.push(readAction(clause, reader));
    while (reader.take(","));
  }
  return actions;
}

function readAction(clause: (typeof clauses)[number], reader: TokenReader): Action {
  const target = readAttribute(reader);
  switch (clause) {
    case "REMOVE":
      return { kind: clause, target };
    case "ADD":
    case "DELETE":
      if (reader.peek().kind !== "value") throw reader.refusal();
      return { kind: clause, target, value: readOperand(reader) };
    case "SET": {
      reader.expect("=");
      const terms = [readTerm(reader)];
      if (reader.take("+")) terms.push(readTerm(reader));
      return { kind: clause, target, terms };
    }
  }
}

function readTerm(reader: TokenReader): Term {
  if (reader.peek().text !== "if_not_exists" || reader.peek(1).text !== "(") return { fallback: readOperand(reader) };
  reader.next();
  reader.expect("(");
  const attribute = readAttribute(reader);
  reader.expect(",");
  const fallback = readOperand(reader);
  reader.expect(")");
  return { attribute, fallback };
}

/** The updated item, and the names of the attributes the update spoke of. */
export interface Updated {
  readonly item: Item;
  readonly touched: readonly string[];
}

/** Applies an update to a copy; right-hand sides see the item as it was. Throws ValidationException. */
export function applyUpdate(update: Update, before: Item, scope: Scope): Updated {
  const item: Item = { ...before };
  const touched: string[] = [];
  for (const action of update) {
    const name = attributeName(action.target, scope);
    if (touched.includes(name)) throw invalid(`Invalid UpdateExpression: Two document paths overlap: ${name}`);
    touched.push(name);
    const value = newValue(action, before, scope);
    if (value === undefined) delete item[name];
    else item[name] = value;
  }
  return { item, touched };
}

function newValue(action: Action, before: Item, scope: Scope): AttributeValue | undefined {
  const current = before[attributeName(action.target, scope)];
  switch (action.kind) {
    case "REMOVE":
      return undefined;
    case "SET": {
      const [first, second] = action.terms.map((term) => termValue(term, before, scope));
      if (first === undefined) throw invalid("SET without a value");
      return second === undefined ? first : sum(first, second);
    }
    case "ADD":
      return added(current, operandValue(action.value, before, scope));
    case "DELETE":
      return removed(current, operandValue(action.value, before, scope));
  }
}

function termValue(term: Term, before: Item, scope: Scope): AttributeValue {
  const present = term.attribute === undefined ? undefined : operandValue(term.attribute, before, scope);
  const value = present ?? operandValue(term.fallback, before, scope);
  if (value !== undefined) return value;
  throw invalid("The provided expression refers to an attribute that does not exist in the item");
}

function sum(left: AttributeValue, right: AttributeValue): AttributeValue {
  if (left.N !== undefined && right.N !== undefined) return { N: addNumbers(left.N, right.N) };
  throw invalid(`An operand in the update expression has an incorrect data type: ${typeOf(left)} + ${typeOf(right)}`);
}

function added(current: AttributeValue | undefined, value: AttributeValue | undefined): AttributeValue {
  if (value?.N !== undefined) return current === undefined ? value : sum(current, value);
  if (value?.SS === undefined) throw invalid("ADD takes a number or a set of strings");
  if (current === undefined) return value;
  if (current.SS === undefined) throw invalid("An operand in the update expression has an incorrect data type");
  return { SS: [...new Set([...current.SS, ...value.SS])] };
}

function removed(current: AttributeValue | undefined, value: AttributeValue | undefined): AttributeValue | undefined {
  if (value?.SS === undefined) throw invalid("DELETE takes a set of strings");
  if (current === undefined) return undefined;
  if (current.SS === undefined) throw invalid("An operand in the update expression has an incorrect data type");
  const gone = new Set(value.SS);
  const left = current.SS.filter((member) => !gone.has(member));
  return left.length === 0 ? undefined : { SS: left };
}
